import type { Format } from '../../server/export/format';
import type { End, GraphReading, Labelled } from '../../server/export/reading';
import type { Row, Record as StatedRecord } from '../../server/import/rows';

/** Rows as an export reads them out of the graph. */
export function readingRows(rows: readonly Row[], over: Partial<GraphReading> = {}): GraphReading {
  const records = <Label extends StatedRecord['label']>(label: Label): Labelled<Label>[] =>
    rows.filter((row): row is Labelled<Label> => 'label' in row && row.label === label);
  const ties = rows.filter((row) => 'type' in row);
  const addresses = new Map(records('Address').map((address) => [address.id, address]));
  const end = (id: string): End => {
    const party = records('Party').find((one) => one.id === id);
    if (party) return { id, label: 'Party', kind: party.kind, name: party.name };
    const other = [...records('Address'), ...records('List')].find((one) => one.id === id);
    const name = other === undefined ? id : 'text' in other ? other.text : other.name;
    return { id, label: other?.label ?? '', kind: null, name };
  };
  return {
    revision: 1,
    datasetIds: records('Dataset').map(({ id }) => id),
    extent: 'all that is published',
    isPart: false,
    records: (label) => inOne(records(label)),
    parties: () =>
      inOne(
        records('Party').map((party) => ({
          party,
          places: ties.flatMap((tie) => {
            const address = addresses.get(tie.to);
            if (tie.type !== 'LOCATED_AT' || tie.from !== party.id || !address) return [];
            return { tie, text: address.text, country: address.country };
          }),
        })),
      ),
    ties: () => inOne(ties.map((row) => ({ row, from: end(row.from), to: end(row.to) }))),
    decisions: async () => [],
    ...over,
  };
}

async function* inOne<T>(rows: T[]): AsyncGenerator<T[]> {
  yield rows;
}

/** The bytes of an export, and what it says of itself. */
export async function exported(format: Format, reading: GraphReading) {
  const parts: Buffer[] = [];
  const said = await format.write(reading, async (part) => {
    parts.push(Buffer.from(part));
  });
  return { ...said, bytes: Buffer.concat(parts) };
}
