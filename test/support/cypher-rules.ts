import { SCHEMA_FILES } from './questions';

const words = SCHEMA_FILES.find(({ name }) => name === 'schema/040-words')?.text ?? '';

/** Every label, type and property key that the schema creates. */
const WORDS: ReadonlySet<string> = new Set(
  [...words.matchAll(/'(\w+)'/g)].map(([, word]) => `${word}`),
);

/** Fields of the rows that a question is given; they are no properties. */
const GIVEN_FIELDS = new Set(['from', 'to', 'statement', 'tie', 'up']);

/** Property names that the schema does not create. EXPLAIN is silent about those of list elements. */
export function unknownWords(text: string): string[] {
  const cypher = bare(text).replace(/\b(db|dbms)(\.\w+)+/g, '');
  const named = [...cypher.matchAll(/(?<=[\w\])}\s{,])\.([A-Za-z]\w*)/g)];
  return named
    .map(([, word]) => `${word}`)
    .filter((word) => !WORDS.has(word) && !GIVEN_FIELDS.has(word));
}

/** A pattern of any length: `*`, `*2..`, `+`, `{2,}`. */
export function isUnbounded(text: string): boolean {
  const cypher = bare(text);
  const variable = /\[[^\]]*\*\s*(\d*\s*\.\.\s*)?[\]{$]/;
  const quantified = /\)[+*]|[->][+*]|\{\s*\d*\s*,\s*\}/;
  return variable.test(cypher) || quantified.test(cypher);
}

/** A `WHERE` outside a `SHORTEST` pattern drops the one path that was found, though a longer one may fit. */
export function filtersShortest(text: string): boolean {
  let cypher = bare(text);
  for (let before = ''; before !== cypher; ) {
    before = cypher;
    cypher = cypher.replace(/\([^()]*\)|\[[^[\]]*\]|\{[^{}]*\}/g, ' ');
  }
  return /\b(SHORTEST|shortestPath|allShortestPaths|ANY)\b(?:(?!\b(RETURN|WITH|MATCH|CALL)\b)[\s\S])*\bWHERE\b/.test(
    cypher,
  );
}

/** The order of the rows that are returned, or null. */
export function orderOf(text: string): string | null {
  return /\bORDER BY\b([^\n]*)/.exec(lastClause(text))?.[1]?.trim() ?? null;
}

/** True where the number of rows follows from a limit or from the ids that were asked about. */
export function isBounded(text: string): boolean {
  const cypher = bare(text);
  return (
    /\bLIMIT (\$limit|\d+)\b/.test(lastClause(text)) ||
    /\{limit: \$limit\}/.test(cypher) ||
    /^UNWIND \$\w+ AS /.test(cypher.trim()) ||
    /\bWHERE elementId\(\w+\) IN \$\w+/.test(cypher)
  );
}

function lastClause(text: string): string {
  const cypher = bare(text);
  return cypher.slice(cypher.lastIndexOf('\nRETURN '));
}

/** Without comments and texts. */
function bare(text: string): string {
  return text.replace(/'[^'\n]*'/g, "''").replace(/\/\/.*$/gm, '');
}
