import { hash } from 'node:crypto';
import type { Batches } from '../import/change/batches';
import { END_STATEMENTS, END_TIES, RECORD_KINDS, TIE_KINDS } from '../import/change/kinds';
import { type RowTable, rowTable } from '../import/row-table';
import { Problem } from '../problems';
import { fixedCells } from './cells';
import { recordId, statementId } from './node-ids';
import type { Said, StoreFiles } from './store-files';

const LABEL_OF = new Map([...RECORD_KINDS].map(([label, { name }]) => [name, label]));
const TYPE_OF = new Map([...TIE_KINDS].map(([type, { name }]) => [name, type]));
const ENDINGS = new Set([END_STATEMENTS.name, END_TIES.name]);
/** What a change makes of the store that is there. */
export interface ChangeFiles {
  batches: Batches;
  /** Whether this attempt ends the row of an element id. */
  isEnded: (elementId: string) => boolean;
  /** The kind that this attempt gives a party that is there already. */
  kindsOf: (id: string) => string[];
}

interface Record {
  id: string;
  datasetId: string;
  kind?: string;
  name?: string;
  statement: Said;
}

interface Tie {
  key: string;
  from: string;
  to: string;
  tie: Said;
}

/** Takes what an importer would write into the graph and writes it into files. */
export function changeFiles(
  files: StoreFiles,
  { attempt, known }: { attempt: number; known: KnownRecords },
): ChangeFiles {
  const ended = rowTable();
  const kinds = new Map<string, RowTable>();
  const record = (label: string, { id, datasetId, statement, ...shown }: Record) => {
    const state = known.state(label, id, datasetId);
    if (state === 'foreign') throw foreign(label, id);
    if (state === 'new') {
      const labels = shown.kind === undefined ? [label] : [label, shown.kind];
      const own = fixedCells('id:string,addedIn:long,datasetId:string', id, attempt, datasetId);
      const name = shown.name === undefined ? [] : [fixedCells('name:string', shown.name)];
      files.node(recordId(label, id), labels, own, ...name);
    } else if (shown.kind !== undefined) {
      const table = kinds.get(shown.kind) ?? rowTable();
      kinds.set(shown.kind, table);
      table.see(id, '0');
    }
    const said = statementId(label, id, attempt);
    const labels = label === 'Party' ? ['Statement', 'PartyStatement'] : ['Statement'];
    const own = fixedCells('label:string,about:string,addedIn:long', label, id, attempt);
    files.node(said, labels, own, statement);
    files.tie('DESCRIBES', { from: said, to: recordId(label, id) });
  };
  const end = (labels: readonly string[], id: string) => recordId(known.labelOf(labels, id), id);
  const tie = (type: string, { key, from, to, tie: said }: Tie) => {
    const { starts, ends } = endsOf(type);
    const between = { from: end(starts, from), to: end(ends, to) };
    files.tie(type, between, fixedCells('key:string,addedIn:long', key, attempt), said);
  };
  return {
    batches: {
      add({ name }, row) {
        const [label, type] = [LABEL_OF.get(name), TYPE_OF.get(name)];
        if (label !== undefined) record(label, row as Record);
        else if (type !== undefined) tie(type, row as Tie);
        else if (ENDINGS.has(name)) ended.see(`${row}`, '0');
        else throw new Error(`a bulk import does not know ${name}`);
        return null;
      },
      flush: async () => undefined,
      // Where a tie may end at one of several labels, all records must be known before it is told which.
      bindsAtOnce(type) {
        const { starts, ends } = endsOf(type);
        return starts.length === 1 && ends.length === 1;
      },
    },
    isEnded: (elementId) => ended.find(elementId) !== 'absent',
    kindsOf: (id) =>
      [...kinds].flatMap(([kind, table]) => (table.find(id) === 'absent' ? [] : kind)),
  };
}

/** Every record of the store that is there, seventeen bytes each. */
export interface KnownRecords {
  note(label: string, id: string, datasetId: string): void;
  state(label: string, id: string, datasetId: string): 'new' | 'there' | 'foreign';
  /** The first of these labels that has a record of this id, in the store or in what was read. */
  labelOf(labels: readonly string[], id: string): string;
}

/** `read` is what is known of the rows that were read. */
export function knownRecords(read: RowTable): KnownRecords {
  const stored = rowTable();
  const digests = new Map<string, string>();
  const digest = (datasetId: string) => {
    const known = digests.get(datasetId) ?? hash('sha256', datasetId, 'hex');
    digests.set(datasetId, known);
    return known;
  };
  const isKnown = (name: string) => [stored, read].some((table) => table.find(name) !== 'absent');
  return {
    note: (label, id, datasetId) => stored.store(recordId(label, id), digest(datasetId)),
    state(label, id, datasetId) {
      const name = recordId(label, id);
      if (stored.find(name) === 'absent') return 'new';
      return stored.see(name, digest(datasetId)) === 'changed' ? 'foreign' : 'there';
    },
    labelOf(labels, id) {
      const [first = ''] = labels;
      if (labels.length === 1) return first;
      return labels.find((label) => isKnown(recordId(label, id))) ?? first;
    },
  };
}

interface Ends {
  starts: readonly string[];
  ends: readonly string[];
}

function endsOf(type: string): Ends {
  return ENDS[type] ?? BETWEEN_PARTIES;
}

const ANYTHING = ['Party', 'List', 'ListAction', 'Address', 'Claim', 'Dataset', 'Source'];
const BETWEEN_PARTIES: Ends = { starts: ['Party'], ends: ['Party'] };
/** At what the ties of a type end, as the questions that write them look for it; all others lie between parties. */
const ENDS: { readonly [type: string]: Ends } = {
  LOCATED_AT: { starts: ['Party'], ends: ['Address'] },
  DESIGNATED: { starts: ['Party', 'Address'], ends: ['List'] },
  SAID_BY: { starts: ['Claim'], ends: ['Source'] },
  ABOUT: { starts: ['Claim'], ends: ANYTHING },
  CONTRADICTS: { starts: ['Claim'], ends: ANYTHING },
};

function foreign(label: string, id: string): Problem {
  return new Problem(
    'invalid-import',
    `Nothing was imported: ${label} ${id} belongs to another dataset; an id belongs to one dataset.`,
  );
}
