import { expect, test } from 'vitest';
import { assess } from '../../server/ownership/assess';
import { bruteVerdict } from '../support/brute-force';
import { question } from '../support/cases';
import { randomCase } from '../support/random-cases';

const GRAPHS = Number(process.env.TRACEHOLD_RANDOM_GRAPHS ?? 20_000);
const FIRST = Number(process.env.TRACEHOLD_FIRST_GRAPH ?? 1);

test(
  `trying every way in which shares may be gives the same verdict on ${GRAPHS} random graphs`,
  () => {
    const verdicts = new Map<string, number>();
    let compared = 0;
    for (let number = FIRST; compared < GRAPHS; number += 1) {
      const written = randomCase(number);
      const expected = bruteVerdict(written);
      if (expected === null) continue;
      compared += 1;
      verdicts.set(expected, (verdicts.get(expected) ?? 0) + 1);
      const { verdict } = assess(question(written));
      if (verdict !== expected)
        expect({ ...written, verdict }).toEqual({ ...written, verdict: expected });
    }
    for (const verdict of ['exposed', 'cannot_rule_out', 'none_found']) {
      expect(verdicts.get(verdict)).toBeGreaterThan(GRAPHS / 20);
    }
  },
  24 * 3_600_000,
);
