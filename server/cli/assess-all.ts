import { z } from 'zod';
import { IsoDay } from '#api/values';
import { today } from '../answers/days';
import { Problem } from '../problems';
import { readRegimes } from '../regimes';
import { regimeNamed } from '../verdicts/regimes';
import { assessWhole, type WholeAnswer } from '../whole/whole';
import type { Answer, Context } from './command';
import { coverageText } from './coverage-text';
import { typed } from './options';
import { verdictFile } from './verdict-file';

const Asked = z.object({
  regime: z.string('expected the id of one regime, e.g. OFAC'),
  asOf: IsoDay.optional(),
  out: z.string().min(1, 'expected the name of a file').optional(),
  as: z.enum(['jsonl', 'csv'], 'expected jsonl or csv').default('jsonl'),
});

export interface AssessAllOptions {
  regime?: string;
  asOf?: string;
  out?: string;
  as?: string;
  regimes?: string;
}

/** tracehold assess --all: the verdict on every party under one regime, a line each in a file, with what they rest on. */
export async function assessAll(
  context: Context,
  { regimes, ...options }: AssessAllOptions,
): Promise<Answer> {
  const asked = typed(Asked, options);
  const known = readRegimes(regimes ?? context.settings.regimes);
  const regime = regimeNamed(known, asked.regime, '--regime');
  const asOf = asked.asOf ?? today();
  const path = asked.out ?? `verdicts-${regime.id}-${asOf}.${asked.as}`;
  const graph = await context.graph();
  const file = verdictFile(path, asked.as);
  try {
    const found = await assessWhole(graph, { regime, asOf, say: context.say, take: file.add });
    file.finish(found);
    const { exposed, cannot_rule_out: open } = found.verdicts;
    const mustLook = exposed + open > 0 || found.coverage.limits.length > 0;
    return {
      text: wholeText(found, path),
      json: { file: path, ...found },
      exitCode: mustLook ? 3 : 0,
    };
  } catch (fault) {
    file.drop();
    throw fault;
  }
}

/** Refuses what belongs to another way of asking. */
export function refuseWithoutAll({ out, as }: AssessAllOptions): void {
  if (out === undefined && as === undefined) return;
  throw new Problem(
    'invalid-request',
    '--out and --as go with --all: the verdict on one party, or on cases, is printed.',
  );
}

function wholeText(
  { regime, parties, verdicts, reasons, coverage }: WholeAnswer,
  path: string,
): string {
  const { exposed, cannot_rule_out: open, none_found: none } = verdicts;
  const ranked = Object.entries(reasons).toSorted(([, one], [, other]) => other - one);
  return [
    `${regime}: ${parties} parties in ${path}`,
    `  exposed ${exposed}, cannot be ruled out ${open}, test not met on what is disclosed ${none}`,
    ...ranked.map(([code, count]) => `    ${code}: ${count}`),
    '',
    coverageText(coverage),
  ].join('\n');
}
