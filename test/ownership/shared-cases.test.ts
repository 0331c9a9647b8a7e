import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { answerCase } from '../../server/ownership/cases/answer';
import { exactJson } from '../../server/ownership/cases/read';
import { REGIMES } from '../support/cases';

interface Case {
  id: string;
  expected: { verdict: string; flags: string[]; absent?: string[]; governs?: string };
}

/** Our own cases, and a file of more: a folder beside this one, or as TRACEHOLD_CASES says. */
const FILES = [
  fileURLToPath(new URL('./cases/rules.json', import.meta.url)),
  process.env.TRACEHOLD_CASES ??
    fileURLToPath(new URL('../../../shared/cases/ownership-rules.json', import.meta.url)),
];

describe.each(FILES.filter(existsSync))('%s', (file) => {
  const cases = exactJson(readFileSync(file, 'utf8')) as Case[];

  test.each(cases.map((one) => [one.id, one] as const))('%s', (_, written) => {
    const { verdict, flags, absent, governs } = written.expected;
    const answer = answerCase(written, REGIMES);
    expect(answer).toMatchObject({ verdict, flags: [...new Set(flags)].toSorted() });
    if (governs !== undefined) expect(answer).toMatchObject({ governs });
    for (const flag of absent ?? []) expect(answer).not.toMatchObject({ flags: [flag] });
    expect(answer).toMatchObject({ proof: expect.any(Array) });
  });
});
