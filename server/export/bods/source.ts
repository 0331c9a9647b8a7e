import type { Status } from '#api/values';
import { earliestDay } from '../../answers/days';
import {
  type Annotation,
  dateRemark,
  licenceRemark,
  statusRemark,
} from '../../import/readers/bods/own/annotations';
import type { Labelled } from '../reading';
import type { References } from '../references';

/** What stands in every statement: its source, its publication, and in annotations what those have no field for. */
export interface Cited {
  source: object;
  publicationDetails: object;
  annotations: Annotation[];
  /** The day of a statement that has none. */
  day: string;
}

const TYPES = /^Source type: ([\w, ]+)\./;
const ASSERTED = /\bAsserted by (.+?)\.(?: |$)/;
const KNOWN_TYPES = new Set([
  ...['selfDeclaration', 'officialRegister', 'thirdParty', 'primaryResearch', 'verified'],
]);
const LICENCES = new Map([
  ['CC0 1.0', 'https://creativecommons.org/publicdomain/zero/1.0/'],
  [
    'Open Government Licence v3.0',
    'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
  ],
]);
const ADDRESS = /^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+$/;

export function citedIn(
  { sourceId, datasetId, status }: { sourceId: string; datasetId: string; status: Status },
  { sources, datasets }: References,
  today: string,
): Cited {
  const source = sources.get(sourceId);
  const dataset = datasets.get(datasetId);
  const licence = dataset?.licence ?? null;
  const license = licence === null || ADDRESS.test(licence) ? licence : LICENCES.get(licence);
  const versionDate = dataset?.versionDate ?? null;
  const isWeak = status !== 'stated' && status !== 'reported';
  return {
    source: sourceOf(source, dataset, status),
    publicationDetails: {
      publicationDate: versionDate === null ? today : earliestDay(versionDate),
      bodsVersion: '0.4',
      ...(license && { license }),
      publisher: { name: dataset?.publisher ?? dataset?.title ?? datasetId },
    },
    annotations: [
      ...(isWeak ? [statusRemark(status)] : []),
      ...(source?.date ? [dateRemark(source.date)] : []),
      ...(licence !== null && !license ? [licenceRemark(licence)] : []),
    ],
    day: earliestDay(source?.date ?? versionDate ?? today),
  };
}

/** Its own types where it was read from BODS; else only that somebody reports it. */
function sourceOf(
  source: Labelled<'Source'> | undefined,
  dataset: Labelled<'Dataset'> | undefined,
  status: Status,
): object {
  if (source === undefined) return {};
  const { title, url, publisher, note } = source;
  const types = (TYPES.exec(note ?? '')?.[1]?.split(', ') ?? []).filter((type) =>
    KNOWN_TYPES.has(type),
  );
  const reported = types.length === 0 && status !== 'stated';
  const asserted = ASSERTED.exec(note ?? '')?.[1]?.split('; ') ?? [];
  const by =
    publisher !== null && publisher !== dataset?.publisher && !asserted.includes(publisher)
      ? [publisher, ...asserted]
      : asserted;
  return {
    ...((types.length > 0 || reported) && { type: reported ? ['thirdParty'] : types }),
    description: title,
    ...(url !== null && { url }),
    ...(by.length > 0 && { assertedBy: by.map((name) => ({ name })) }),
  };
}
