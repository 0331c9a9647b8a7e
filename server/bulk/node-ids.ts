import { RECORD_KINDS } from '../import/change/kinds';

const RECORDS: ReadonlySet<string> = new Set(RECORD_KINDS.keys());

/** What a node is called in the files: by what it is where it is a record or a statement, else by where it stood. */
export function nodeId(
  elementId: string,
  labels: readonly string[],
  said: {
    id?: unknown;
    label?: unknown;
    about?: unknown;
    addedIn?: unknown;
  },
): string {
  if (labels.includes('Statement')) {
    return statementId(`${said.label}`, `${said.about}`, Number(said.addedIn));
  }
  const label = labels.find((one) => RECORDS.has(one));
  return label === undefined ? `node ${elementId}` : recordId(label, `${said.id}`);
}

export function recordId(label: string, id: string): string {
  return `${label} ${id}`;
}

export function statementId(label: string, about: string, addedIn: number): string {
  return `statement ${label} ${about} ${addedIn}`;
}
