import { expect, test } from 'vitest';
import en from '../../client/i18n/en.json';
import zh from '../../client/i18n/zh.json';
import { Outcome, Standing } from '../../server/api/screening';
import { outcomeName, standingName, stateName } from '../../server/screening/words/names';

const shown = { en: en.screen, zh: zh.screen };

/** A file says more where no screen stands around it: there "no match" must say that it is no clearance. */
const LONGER: readonly Outcome[] = ['noMatch', 'candidates'];

test.each(['en', 'zh'] as const)('a saved table says in %s what the screen says', (language) => {
  const { standing, outcome, candidate } = shown[language];
  for (const one of Standing.options) expect(standingName(one)[language]).toBe(standing[one]);
  for (const one of Outcome.options) {
    if (!LONGER.includes(one)) expect(outcomeName(one)[language]).toBe(outcome[one]);
  }
  for (const one of ['sure', 'toDecide', 'accepted', 'rejected', 'unsure'] as const) {
    expect(stateName(one)[language]).toBe(candidate[one]);
  }
});
