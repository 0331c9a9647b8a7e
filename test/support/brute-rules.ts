/** The rules as the brute-force evaluator knows them, written down a second time on purpose. */
export interface Rule {
  least: { value: number; strictly: boolean };
  votes: { value: number; strictly: boolean } | null;
  adds: 'all' | 'each' | 'silent';
  control: readonly string[];
  joint: boolean;
  ownVotesDeducted: boolean;
  titleIsOpen: boolean;
  anyTie: boolean;
}

const AT_LEAST_HALF = { value: 50_000, strictly: false };
const MORE_THAN_HALF = { value: 50_000, strictly: true };
const BOARD = ['appoint-majority-of-board'];
const PLAIN = {
  least: AT_LEAST_HALF,
  votes: null,
  adds: 'all',
  control: [],
  joint: false,
  ownVotesDeducted: false,
  titleIsOpen: false,
  anyTie: false,
} as const;

export const RULES: Record<string, Rule> = {
  OFAC: { ...PLAIN, titleIsOpen: true },
  BIS: PLAIN,
  EU: { ...PLAIN, votes: MORE_THAN_HALF, control: BOARD },
  'EU-833': { ...PLAIN, least: MORE_THAN_HALF, adds: 'silent' },
  UK: {
    ...PLAIN,
    least: MORE_THAN_HALF,
    votes: MORE_THAN_HALF,
    adds: 'each',
    control: BOARD,
    joint: true,
    ownVotesDeducted: true,
  },
  CH: { ...PLAIN, least: MORE_THAN_HALF, votes: MORE_THAN_HALF, control: BOARD },
  CA: {
    ...PLAIN,
    votes: AT_LEAST_HALF,
    adds: 'silent',
    control: [...BOARD, 'change-composition-of-board'],
  },
  AU: { ...PLAIN, least: MORE_THAN_HALF, control: BOARD, anyTie: true },
};

/** The days on which the affiliates rule of BIS changed its state; no other rule has such days here. */
export function statusOn(regime: string, day: string | undefined): string {
  if (regime !== 'BIS' || day === undefined) return 'in_force';
  if (day < '2025-09-29') return 'not_yet';
  if (day < '2025-11-10') return 'in_force';
  return day < '2026-11-10' ? 'suspended' : 'unverified';
}

/** Whether an entry counts: surely, perhaps, or not at all (null). */
export function reads(regime: string, list: string | undefined): 'certain' | 'possible' | null {
  if (list === undefined) return 'certain';
  if (regime !== 'BIS' || list === 'UVL') return null;
  return list === 'SDN' ? 'possible' : 'certain';
}
