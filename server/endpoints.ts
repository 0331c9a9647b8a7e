import type { Endpoint } from '#api/endpoint';
import { getExposure, getPaths } from '#api/exposure';
import { getList, getLists, getSources } from '#api/lists';
import { getClaims, getNeighbourhood, getParty, getTies } from '#api/party';
import { getRegimes } from '#api/regimes';
import { postSearch } from '#api/search';
import { getHealth, getReady, getStatus } from '#api/status';
import { getCatches, getVerdictHistory, getVerdicts, postVerdicts } from '#api/verdicts';
import { postWhatIf } from '#api/what-if';

/** Every question that the API answers, in the order in which the documentation names them. */
export const ENDPOINTS: readonly Endpoint[] = [
  postSearch,
  getParty,
  getTies,
  getNeighbourhood,
  getClaims,
  getExposure,
  getPaths,
  getRegimes,
  getVerdicts,
  postVerdicts,
  postWhatIf,
  getCatches,
  getVerdictHistory,
  getLists,
  getList,
  getSources,
  getStatus,
  getHealth,
  getReady,
];
