import { deleteCase, getCase, getCases, patchCase, postCase } from '#api/cases';
import { getChanges } from '#api/changes';
import { getClaim } from '#api/claims';
import type { Endpoint } from '#api/endpoint';
import { getExposure, getPaths } from '#api/exposure';
import { getList, getLists, getSources } from '#api/lists';
import { getClaims, getNeighbourhood, getParty, getTies } from '#api/party';
import { getRegimes } from '#api/regimes';
import { postReport } from '#api/report';
import { postSearch } from '#api/search';
import { getSide, postSides } from '#api/sides';
import { getHealth, getReady, getStatus } from '#api/status';
import { getCatches, getVerdictHistory, getVerdicts, postVerdicts } from '#api/verdicts';
import { postWhatIf } from '#api/what-if';

/** Every question that the API answers, in the order in which the documentation names them. */
export const ENDPOINTS: readonly Endpoint[] = [
  postSearch,
  getParty,
  getTies,
  getSide,
  postSides,
  getNeighbourhood,
  getClaims,
  getClaim,
  getChanges,
  getExposure,
  getPaths,
  getRegimes,
  getVerdicts,
  postVerdicts,
  postWhatIf,
  getCatches,
  getVerdictHistory,
  postReport,
  getLists,
  getList,
  getSources,
  getCases,
  postCase,
  getCase,
  patchCase,
  deleteCase,
  getStatus,
  getHealth,
  getReady,
];
