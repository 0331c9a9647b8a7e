import { readFileSync } from 'node:fs';
import { answerCase } from '../ownership/cases/answer';
import { exactJson } from '../ownership/cases/read';
import { Problem } from '../problems';
import { readRegimes } from '../regimes';
import { type AssessAllOptions, assessAll, refuseWithoutAll } from './assess-all';
import { type AssessOptions, assessParty } from './assess-party';
import type { Answer, Context } from './command';

/** tracehold assess <party>, --cases FILE or --all: one of the three. */
export async function assess(
  context: Context,
  party: string | undefined,
  { cases, all, ...asked }: AssessOptions & AssessAllOptions & { cases?: string; all?: boolean },
): Promise<Answer> {
  if (asked.datasets !== undefined && (all || cases !== undefined)) throw readsEverything();
  if (all && party === undefined && cases === undefined) return assessAll(context, asked);
  if (!all) refuseWithoutAll(asked);
  const { out: _, as: __, ...options } = asked;
  if (all) {
    throw new Problem(
      'invalid-request',
      '--all asks about every party: name no party and no file of cases with it.',
    );
  }
  if (party !== undefined && cases === undefined) return assessParty(context, party, options);
  const hasOther =
    party !== undefined || options.regime !== undefined || options.asOf !== undefined;
  if (cases !== undefined && !hasOther) return assessCases({ cases, ...options });
  throw new Problem(
    'invalid-request',
    'Name either a party, with --regime and --as-of if you like, or a file of cases with --cases, which name their own, or ask about everybody with --all and --regime.',
  );
}

function readsEverything(): Problem {
  return new Problem(
    'invalid-request',
    '--datasets is about one party: everybody is assessed on all that is on file, and a file of cases brings its own facts.',
  );
}

/** tracehold assess --cases FILE: every case of the file answered, one JSON line each; needs no database. */
async function assessCases({
  cases,
  regimes,
}: {
  cases: string;
  regimes?: string;
}): Promise<Answer> {
  const known = readRegimes(regimes ?? null);
  const answers = casesIn(cases).map((written) => answerCase(written, known));
  return {
    text: answers.map((answer) => JSON.stringify(answer)).join('\n'),
    json: answers,
    isJsonLines: true,
    exitCode: answers.some((answer) => 'error' in answer) ? 2 : 0,
  };
}

function casesIn(file: string): unknown[] {
  const cases = parsed(file, textOf(file));
  if (Array.isArray(cases)) return cases;
  throw new Problem(
    'invalid-request',
    `The case file "${file}" holds no list: expected a JSON array of cases, [{"id": ...}, ...].`,
  );
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : cause;
    throw new Problem('invalid-request', `The case file "${file}" cannot be read: ${why}.`, {
      cause,
    });
  }
}

function parsed(file: string, text: string): unknown {
  try {
    return exactJson(text);
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw new Problem(
      'invalid-request',
      `The case file "${file}" is not whole JSON (${cause.message}): expected a JSON array of cases.`,
      { cause },
    );
  }
}
