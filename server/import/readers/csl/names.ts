import type { PartyRecord } from '../../rows';

type NameKind = PartyRecord['names'][number]['type'];

/** What the name of an entry says: who is meant, what else they are called, and who else is named in it. */
export interface EntryName {
  name: string;
  others: { name: string; type: NameKind }[];
  /** Parties that the entry names beside its own. */
  affiliates: string[];
  /** What it says of parties without naming them: "any successor, sub-unit, or subsidiary thereof". */
  tail: string | null;
}

const TAIL =
  /[;,]?\s+and (?:any successors?, sub-?units?,? or subsidiar(?:y|ies) thereof|its (?:sub-?units|successors|subsidiaries)(?:,? (?:and|or) (?:sub-?units|successors|subsidiaries))*)\.?\s*$/i;
const AFFILIATES = /[,;:]?\s*(?:and\s+)?(?:affiliated|subordinate) entit(?:y|ies):?\s+/i;
const OTHER_NAME = /\s*[([](a\.?k\.?a|f\.?k\.?a|n\.?k\.?a)\.?[,:]?\s+([^()[\]]+)[)\]]/gi;
const OTHER_NAME_AT_END = /,\s+(a\.?k\.?a|f\.?k\.?a|n\.?k\.?a)\.?[,:]?\s+(.+)$/i;

/** The parts of a name as it is on the list; the name on the list itself is kept beside them. */
export function entryName(listed: string): EntryName {
  const whole = clean(listed);
  const tail = TAIL.exec(whole);
  const [own = '', ...affiliates] = whole.replace(TAIL, '').split(AFFILIATES);
  const others: EntryName['others'] = [];
  const keep = (_: string, kind: string, name: string) => {
    others.push({
      name: clean(name),
      type: kind.toLowerCase().startsWith('f') ? 'former' : 'alias',
    });
    return '';
  };
  const name = own.replaceAll(OTHER_NAME, keep).replace(OTHER_NAME_AT_END, keep);
  return {
    name: clean(name).replace(/[;,]$/, '') || whole,
    others,
    affiliates: affiliates
      .flatMap((part) => part.split('; '))
      .map(clean)
      .filter(Boolean),
    tail: tail ? clean(tail[0]).replace(/^[;,]\s*/, '') : null,
  };
}

/** Aliases of an entry, apart from the parties that it names in their place. */
export function aliasesOf(listed: readonly string[]): { aliases: string[]; affiliates: string[] } {
  const parts = listed.map((alias) => clean(alias).replace(/^and\s+/, '')).filter(Boolean);
  const named = parts.map((part) => part.split(AFFILIATES));
  return {
    aliases: named.flatMap(([alias = '']) => (alias === '' ? [] : alias.replace(/[;,]$/, ''))),
    affiliates: named.flatMap(([, ...affiliates]) => affiliates),
  };
}

/** Signs that a publisher lost stand as `?`; what most likely stood there, so that the name is found. */
export function mendedName(name: string): string | null {
  if (!name.includes('?')) return null;
  const mended = name.replaceAll(/(?<=\p{L})\?(?=\p{L})/gu, "'").replaceAll('?', '"');
  return mended === name ? null : mended;
}

function clean(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
