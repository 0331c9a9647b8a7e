import { deleteCase, getCase, getCases, patchCase, postCase } from '#api/cases';
import { getChanges } from '#api/changes';
import { getClaim } from '#api/claims';
import type { Endpoint } from '#api/endpoint';
import { getEntity, getEntitySearch, postMatch } from '#api/entities';
import { postExport } from '#api/export';
import { getExposure, getPaths } from '#api/exposure';
import { getFacts, postCorrection, postFact, postRetraction } from '#api/facts';
import { getCandidates, getDecisions, postDecision, postUndo } from '#api/identity';
import { getDatasets, getImports } from '#api/imports';
import { getList, getLists, getSources } from '#api/lists';
import { getClaims, getNeighbourhood, getParty, getTies } from '#api/party';
import { getRegimes } from '#api/regimes';
import { postReport } from '#api/report';
import { postScreeningReports } from '#api/screening-reports';
import {
  deleteScreening,
  getScreening,
  getScreeningChanges,
  getScreenings,
  postColumns,
  postMatchDecisions,
  postScreening,
  postScreeningExport,
  postSupplierParty,
  postSuppliers,
  repeatScreening,
  runScreening,
  stopScreening,
} from '#api/screenings';
import { postSearch } from '#api/search';
import { getSide, postAmong, postSides } from '#api/sides';
import { getHealth, getReady, getStatus } from '#api/status';
import { deleteReport, getReports, getStoredReport, postStoredReport } from '#api/stored-reports';
import { getCatches, getVerdictHistory, getVerdicts, postVerdicts } from '#api/verdicts';
import { postWhatIf } from '#api/what-if';

/** Every question that the API answers, in the order in which the documentation names them. */
export const ENDPOINTS: readonly Endpoint[] = [
  postSearch,
  postMatch,
  getEntitySearch,
  getEntity,
  getParty,
  getTies,
  getSide,
  postSides,
  postAmong,
  getNeighbourhood,
  postExport,
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
  getReports,
  postStoredReport,
  getStoredReport,
  deleteReport,
  getLists,
  getList,
  getSources,
  getCandidates,
  getDecisions,
  postDecision,
  postUndo,
  getFacts,
  postFact,
  postCorrection,
  postRetraction,
  getCases,
  postCase,
  getCase,
  patchCase,
  deleteCase,
  getScreenings,
  postColumns,
  postScreening,
  getScreening,
  deleteScreening,
  runScreening,
  stopScreening,
  repeatScreening,
  postSuppliers,
  postMatchDecisions,
  postSupplierParty,
  getScreeningChanges,
  postScreeningExport,
  postScreeningReports,
  getDatasets,
  getImports,
  getStatus,
  getHealth,
  getReady,
];
