import type { z } from 'zod';
import type { Coverage } from '#api/coverage';
import type { postExport } from '#api/export';
import type { Moment } from '#api/moment';
import { today } from '../answers/days';
import { neighbourhoodOf } from '../answers/neighbourhood';
import { answering } from '../answers/scope';
import type { Graph } from '../graph/open';
import type { Format } from './format';
import { FORMATS } from './formats';
import { type Part, readingPart } from './part';

export interface Asked {
  party: string;
  depth: number;
  budget: number;
  ends: readonly string[] | null;
}

/** What a party's surroundings are, and what is known of them. */
export async function partAround(
  graph: Graph,
  { party, depth, budget, ends }: Asked,
  { asOf = today(), ...at }: Moment,
): Promise<{ part: Part; coverage: Coverage }> {
  const on = `ties in force on ${asOf}`;
  if (ends !== null) {
    const coverage = await answering(graph, { asOf, ...at }, async (scope) => scope.coverage());
    const { revision } = coverage;
    const extent = `a view of ${party}, ${on}`;
    return { part: { ids: ends, asOf, at: { ...at, revision }, extent }, coverage };
  }
  const found = await neighbourhoodOf(graph, party, { asOf, ...at, depth, budget });
  const ids = [found.subject, ...found.parties, ...found.addresses].map(({ id }) => id);
  const { revision } = found.coverage;
  const extent = `what surrounds ${found.subject.name} (${party}) at depth ${depth}, ${on}`;
  return { part: { ids, asOf, at: { ...at, revision }, extent }, coverage: found.coverage };
}

/** The file itself, for the page. */
export async function exportedPart(
  graph: Graph,
  party: string,
  { format: name, ...asked }: z.output<typeof postExport.body>,
  moment: Moment,
): Promise<z.input<typeof postExport.response>> {
  const format = FORMATS.find((one) => one.name === name) as Format;
  const { part, coverage } = await partAround(graph, { party, ...asked }, moment);
  const parts: Uint8Array[] = [];
  const written = await readingPart(graph, part, (reading) =>
    format.write(reading, async (bytes) => {
      parts.push(Buffer.from(bytes));
    }),
  );
  const file = {
    name: `${party.replaceAll(/[^\w.-]+/g, '-').slice(0, 100)}-${part.asOf}${format.ending}`,
    mediaType: format.mediaType,
    base64: Buffer.concat(parts).toString('base64'),
  };
  return { file, ...written, coverage };
}
