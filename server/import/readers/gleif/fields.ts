/** A text of GLEIF with what it says of itself: JSON has it plain, or as `{"$": text, "@xml:lang": language}`. */
export interface GleifText {
  text: string;
  language: string | null;
  type: string;
}

type Node = Readonly<Record<string, unknown>>;

/** The node under a path of names; empty where there is none. */
export function nodeAt(value: unknown, ...path: string[]): Node {
  let node: unknown = value;
  for (const name of path) node = isNode(node) ? node[name] : null;
  return isNode(node) ? node : {};
}

export function textAt(value: unknown, ...path: string[]): string {
  const last = path.at(-1) ?? '';
  return textOf(nodeAt(value, ...path.slice(0, -1))[last]);
}

/** The nodes of a list: an array, or an object that holds one under the name of its elements. */
export function listAt(value: unknown, ...path: string[]): unknown[] {
  let node: unknown = value;
  for (const name of path) node = isNode(node) ? node[name] : null;
  const inner = isNode(node) ? Object.values(node)[0] : node;
  if (Array.isArray(inner)) return inner;
  return inner === undefined || inner === null ? [] : [inner];
}

/** A name with its type and language: plain, as a node of its own, or under `key` beside its type. */
export function namedText(value: unknown, key: string): GleifText {
  const node = isNode(value) ? value : {};
  const text = textOf(value) || textOf(node[key]);
  const type = node['@type'] ?? node.type;
  const language = node['@xml:lang'] ?? node.xmllang;
  return {
    text,
    type: typeof type === 'string' ? type : '',
    language: typeof language === 'string' && language !== '' ? language : null,
  };
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return String(value);
  return isNode(value) && '$' in value ? textOf(value.$) : '';
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
