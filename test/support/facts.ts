import type { NewFact } from '#api/facts';

const WHY = {
  source: {
    publisher: 'Daily News',
    title: 'Who owns B',
    url: 'https://example.org/b',
    date: '2024-05-01',
  },
  quote: 'A holds sixty per cent of B.',
  reason: 'read it in the paper',
  by: 'Ann',
};

type Tie = Extract<NewFact['said'], { kind: 'tie' }>['tie'];
type Owns = Extract<Tie, { type: 'OWNS' }>;

/** That one owns a share of another, as somebody enters it. */
export function owning(
  from: string,
  to: string,
  share: string | null,
  { over = {}, ...more }: Partial<NewFact> & { over?: Partial<Owns> } = {},
): NewFact {
  const [minimum = '', maximum = minimum] = share?.split('..') ?? [];
  const tie: Owns = {
    ...{ type: 'OWNS', from, to, status: 'reported', startDate: null, endDate: null },
    ...{ class: 'shareholding', directOrIndirect: 'direct', selfHolding: false },
    share: share === null ? null : { minimum, maximum, open: 'none' },
    ...over,
  };
  return { said: { kind: 'tie', tie }, ...WHY, ...more };
}

export function existing(name: string, more: Partial<NewFact> = {}): NewFact {
  const party = { kind: 'Company' as const, name, otherNames: [], country: 'CN', identifiers: [] };
  return { said: { kind: 'party', party }, ...WHY, ...more };
}

export function claiming(text: string, about: string[], more: Partial<NewFact> = {}): NewFact {
  return { said: { kind: 'claim', claim: { text, about, status: 'alleged' } }, ...WHY, ...more };
}
