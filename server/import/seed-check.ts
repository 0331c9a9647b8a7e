import type { ClaimRecord, Row, TieRow } from './rows';
import { readSeed } from './seed';
import { SEED_RULES, type SeedFault, type SeedRule } from './seed-csv';

/** What a seed holds and what is wrong with it. */
export interface SeedCheck {
  records: { [label: string]: number };
  ties: { [type: string]: number };
  march2025: { entries: number; parties: number };
  claimsOfArticles: { [article: string]: number };
  contradictions: number;
  faults: SeedFault[];
}

const MARCH_2025 = 'list:us-entity-list-2025-03';
const ARTICLES = ['S0', 'S1', 'S2', 'S3', 'S4'];

export function seedCheck(folder: string): SeedCheck {
  const { rows, faults } = readSeed(folder);
  const claims = rows.filter((row) => 'label' in row && row.label === 'Claim') as ClaimRecord[];
  return {
    records: counts(rows.flatMap((row) => ('label' in row ? [row.label] : []))),
    ties: counts(rows.flatMap((row) => ('key' in row ? [row.type] : []))),
    march2025: march2025(rows),
    claimsOfArticles: Object.fromEntries(
      ARTICLES.map((article) => [article, articleClaims(claims, article)]),
    ),
    contradictions: claims.reduce((sum, { contradicts }) => sum + contradicts.length, 0),
    faults,
  };
}

/** The check as a person reads it; the last line says whether the seed can be loaded. */
export function seedCheckText({ faults, ...check }: SeedCheck): string {
  const { entries, parties } = check.march2025;
  const found = (rule: SeedRule) => faults.filter((fault) => fault.rule === rule).length;
  return [
    ...tableOf('Records', check.records),
    ...tableOf('Ties', check.ties),
    `Additions of March 2025: ${entries} entries, ${parties} parties`,
    ...tableOf('Claims of the articles', check.claimsOfArticles),
    `Contradictions: ${check.contradictions}`,
    'Faults',
    ...Object.entries(SEED_RULES).map(([rule, words]) => `  ${words}: ${found(rule as SeedRule)}`),
    ...faults.map(({ pointer, detail }) => `  ${pointer}: ${detail}`),
    faults.length === 0 ? 'The seed can be loaded.' : 'The seed cannot be loaded.',
  ].join('\n');
}

function tableOf(title: string, numbers: { [name: string]: number }): string[] {
  return [title, ...Object.entries(numbers).map(([name, count]) => `  ${name}: ${count}`)];
}

function counts(names: readonly string[]): { [name: string]: number } {
  const found = new Map<string, number>();
  for (const name of names) found.set(name, (found.get(name) ?? 0) + 1);
  return Object.fromEntries(found);
}

/** Atomic claims of an article; a line of it that says nothing of the matter is kind `noise`. */
function articleClaims(claims: readonly ClaimRecord[], article: string): number {
  return claims.filter(({ sourceId, kind }) => sourceId === `source:${article}` && kind !== 'noise')
    .length;
}

/** Entries of the list, and what they come to when nodes that are one party count once. */
function march2025(rows: readonly Row[]): { entries: number; parties: number } {
  const ties = rows.filter((row): row is TieRow => 'key' in row);
  const entries = ties.filter(({ type, to }) => type === 'DESIGNATED' && to === MARCH_2025);
  const leads = new Map(entries.map(({ from }) => [from, from]));
  for (const tie of ties) {
    if (tie.type !== 'SAME_AS' || tie.sameAs !== 'same') continue;
    const [kept, joined] = [leads.get(tie.from), leads.get(tie.to)];
    if (!kept || !joined) continue;
    for (const [id, lead] of leads) if (lead === joined) leads.set(id, kept);
  }
  return { entries: entries.length, parties: new Set(leads.values()).size };
}
