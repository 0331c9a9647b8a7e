import { bodsFormat } from './bods/bods';
import type { Format } from './format';
import { ftmFormat } from './ftm/ftm';
import { cytoscapeFormat } from './graph/cytoscape';
import { graphmlFormat } from './graph/graphml';
import { csvFormat } from './tables/csv';
import { xlsxFormat } from './tables/xlsx';
import { traceholdFormat } from './tracehold';

/** Every format that Tracehold writes. */
export const FORMATS: readonly Format[] = [
  traceholdFormat,
  bodsFormat,
  ftmFormat,
  csvFormat,
  xlsxFormat,
  graphmlFormat,
  cytoscapeFormat,
];
