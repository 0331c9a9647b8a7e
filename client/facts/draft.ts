import type { z } from 'zod';
import type { FactEntry, FactSaid, FactTie, postFact } from '#api/facts';

/** A party as a form names it. */
export interface Named {
  id: string;
  name: string;
  nameZh: string | null;
}

export type TieType = FactTie['type'];

/** What stands in the fields of a form. Text of a kind that is not chosen is kept, and not sent. */
export interface Draft {
  kind: FactSaid['kind'];
  type: TieType;
  from: Named | null;
  to: Named | null;
  words: { [field in Field]: string };
  selfHolding: boolean;
  share: { least: string; most: string; unknown: boolean };
}

type Field =
  | 'open'
  | 'status'
  | 'startDate'
  | 'endDate'
  | 'class'
  | 'control'
  | 'directOrIndirect'
  | 'what'
  | 'amount'
  | 'state'
  | 'role'
  | 'tenure'
  | 'link'
  | 'name'
  | 'partyKind'
  | 'otherNames'
  | 'country'
  | 'identifiers'
  | 'text'
  | 'publisher'
  | 'title'
  | 'url'
  | 'date'
  | 'quote';

export type { Field };

type Words = Draft['words'];

const USUAL: Words = {
  ...{ open: 'none', status: 'reported', startDate: '', endDate: '' },
  ...{ class: 'shareholding', control: 'actualController', directOrIndirect: 'direct' },
  ...{ what: '', amount: '', state: 'active', role: '', tenure: 'present', link: 'partner' },
  ...{ name: '', partyKind: 'Company', otherNames: '', country: '', identifiers: '', text: '' },
  ...{ publisher: '', title: '', url: '', date: '', quote: '' },
};

/** A form about a party, before anything is typed. */
export function blank(party: Named | null): Draft {
  return {
    ...{ kind: party ? 'tie' : 'party', type: 'OWNS', from: null, to: party },
    ...{ words: USUAL, selfHolding: false, share: { least: '', most: '', unknown: false } },
  };
}

/** A form that holds what a fact says. */
export function draftOf({ said, source, quote }: FactEntry, named: (id: string) => Named): Draft {
  const cited = { ...source, url: source.url ?? '', quote };
  const start = blank(null);
  if (said.kind === 'party') {
    const { kind: partyKind, name, country, otherNames, identifiers } = said.party;
    const words = {
      ...{ ...USUAL, ...cited, name, partyKind, country: country ?? '' },
      otherNames: otherNames.join('\n'),
      identifiers: identifiers.map(({ scheme, id }) => `${scheme} ${id}`).join('\n'),
    };
    return { ...start, kind: 'party', words };
  }
  if (said.kind === 'claim') {
    const { text, about, status } = said.claim;
    const to = about[0] === undefined ? null : named(about[0]);
    return { ...start, kind: 'claim', to, words: { ...USUAL, ...cited, text, status } };
  }
  const { from, to, type, ...told } = said.tie;
  const { share, selfHolding, ...rest } = { share: null, selfHolding: false, ...told };
  return {
    ...{ kind: 'tie', type, from: named(from), to: named(to), selfHolding },
    words: { ...USUAL, ...cited, ...filledIn(rest), open: share?.open ?? 'none' },
    share: {
      ...{ least: share?.minimum ?? '', unknown: share === null },
      most: share === null || share.maximum === share.minimum ? '' : share.maximum,
    },
  };
}

function filledIn(said: { [field: string]: string | null }): Partial<Words> {
  return Object.fromEntries(Object.entries(said).map(([field, value]) => [field, value ?? '']));
}

type Body = z.input<typeof postFact.body>;

/** What the form says, as it is sent. The server says what is wrong with it, and where. */
export function bodyOf(draft: Draft, why: { reason: string; by: string }): Body {
  const { publisher, title, url, date, quote } = draft.words;
  const source = { publisher, title, url: orNull(url), date: date.trim() };
  return { said: saidOf(draft), source, quote, ...why };
}

function saidOf({ kind, type, from, to, words, selfHolding, share }: Draft): Body['said'] {
  const { open, status, text, name, partyKind, otherNames, country, identifiers } = words;
  if (kind === 'claim') {
    return { kind, claim: { text, about: to === null ? [] : [to.id], status } } as Body['said'];
  }
  if (kind === 'party') {
    const party = {
      ...{ kind: partyKind, name, country: orNull(country.toUpperCase()) },
      ...{ otherNames: linesOf(otherNames), identifiers: linesOf(identifiers).map(identifierOf) },
    };
    return { kind, party } as Body['said'];
  }
  const [least, most] = [share.least.trim(), share.most.trim()];
  const stated = share.unknown
    ? null
    : { minimum: least, maximum: most === '' ? least : most, open: most === '' ? 'none' : open };
  const {
    class: kindOf,
    control,
    directOrIndirect,
    what,
    amount,
    state,
    role,
    tenure,
    link,
  } = words;
  const own = {
    OWNS: { class: kindOf, share: stated, directOrIndirect, selfHolding },
    CONTROLS: { control, share: stated, directOrIndirect },
    BRANCH_OF: {},
    SUPPLIES: { what: orNull(what), amount: orNull(amount), state },
    OFFICER_OF: { role: orNull(role), tenure },
    LINKED: { link },
  }[type];
  const dates = { startDate: orNull(words.startDate), endDate: orNull(words.endDate) };
  const ends = { from: from?.id ?? '', to: to?.id ?? '' };
  return { kind, tie: { type, ...ends, status, ...dates, ...own } } as Body['said'];
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

function linesOf(text: string): string[] {
  return text.split('\n').flatMap((line) => orNull(line) ?? []);
}

/** `LEI 5493...`: what kind it is, then the identifier. */
function identifierOf(line: string): { scheme: string; id: string } {
  const [scheme = '', ...rest] = line.split(/\s+/);
  return { scheme, id: rest.join(' ') };
}
