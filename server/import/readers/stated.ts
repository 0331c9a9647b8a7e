import type { PartyRecord, Row, Record as StatedRecord, TieRow } from '../rows';

type Labelled<Label extends StatedRecord['label']> = Extract<StatedRecord, { label: Label }>;
type Name = PartyRecord['names'][number];

/** What every tie of a file has in common, with as little said as there is. */
export type Statement = Pick<TieRow, 'datasetId' | 'sourceId'>;

/** The fields of a tie that most sources leave unsaid. */
export const UNSAID = {
  status: 'stated',
  statementDate: null,
  startDate: null,
  endDate: null,
  quote: null,
  locator: null,
  note: null,
} as const;

export interface Publication {
  title: string;
  publisher: string;
  licence: string;
  url: string;
  note: string | null;
}

/** The dataset that a file is, and the file as the source that all its rows cite. */
export function publicationRows(
  { title, publisher, licence, url, note }: Publication,
  { datasetId, rank, versionDate }: { datasetId: string; rank: number; versionDate: string | null },
): [Labelled<'Dataset'>, Labelled<'Source'>] {
  const published = { datasetId, title, publisher, url };
  return [
    { label: 'Dataset', id: datasetId, ...published, licence, versionDate, rank, note },
    {
      ...{ label: 'Source', id: sourceOf(datasetId), ...published, date: versionDate },
      ...{ access: 'full', note: null },
    },
  ];
}

/** The id of the file as a source. It stays the same from version to version, so that only its own row changes. */
export function sourceOf(datasetId: string): string {
  return `${datasetId}:source`;
}

export function nameOf(name: string, type: Name['type'], said: Statement): Name {
  return { name, type, language: null, status: 'stated', sourceId: said.sourceId };
}

/** Rows are handed on by portions: a row at a time costs more than it says. */
const PORTION = 1_000;

/** Rows of many records in portions, as a reader hands them on. */
export async function* inPortions<End>(
  records: AsyncGenerator<Row[], End>,
): AsyncGenerator<Row[], End> {
  let portion: Row[] = [];
  for (;;) {
    const next = await records.next();
    if (next.done) {
      if (portion.length > 0) yield portion;
      return next.value;
    }
    portion.push(...next.value);
    if (portion.length < PORTION) continue;
    yield portion;
    portion = [];
  }
}
