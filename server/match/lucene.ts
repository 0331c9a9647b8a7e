import type { Clauses, Term } from './name-query';

/**
 * What is asked of a full-text index over the search keys: names and pinyin, Han (analyzer `cjk`), identifiers
 * (`keyword`). Every operator is ours. The index of names and pinyin must be `standard-no-stop-words`: the other
 * standard analyzers lose a company called "IT" or "The Of".
 */
export function luceneText({ telling, generic }: Clauses): string {
  const others = generic.map(quoted);
  if (telling.length === 0) return others.join(' ');
  return [`+(${telling.map(termText).join(' ')})`, ...others].join(' ');
}

function termText({ text, how, slips }: Term): string {
  if (how === 'near') return `${text}~${slips}`;
  return how === 'begins' ? `${text}*` : quoted(text);
}

function quoted(token: string): string {
  return `"${token}"`;
}
