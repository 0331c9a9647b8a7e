import { partyIdentifiers, partyNames } from '../../graph/import';
import type { Graph } from '../../graph/open';
import { streaming } from '../../graph/stream';
import { nameOf, STRONG_SCHEME, strongIdentifiers } from '../../match/identifiers/strong';
import { type RowTable, rowTable } from '../row-table';
import type { Member } from './judge';

const NAMES_AT_ONCE = 1_000;

/** The identifiers that parties of several datasets have at a revision, each with those parties. */
export async function sharedIdentifiers(
  graph: Graph,
  revision: number,
): Promise<Map<string, Member[]>> {
  const members = await sharing(graph, revision);
  const names = await namesOf(graph, revision, [...new Set(members.map(({ id }) => id))]);
  const shared = new Map<string, Member[]>();
  for (const { shares, ...member } of members) {
    const named = { ...member, names: names.get(member.id) ?? [] };
    for (const name of shares) shared.set(name, [...(shared.get(name) ?? []), named]);
  }
  return shared;
}

interface Sharing extends Omit<Member, 'names'> {
  shares: string[];
}

/** Reads all identifiers twice: the first time to see which stand in several datasets, in little memory. */
async function sharing(graph: Graph, revision: number): Promise<Sharing[]> {
  const tables = new Map<string, RowTable>();
  const members: Sharing[] = [];
  const each = (take: (member: Omit<Member, 'names'>) => void) =>
    streaming(graph, '', (stream) =>
      stream.each(
        partyIdentifiers,
        ([id, datasetId, schemes, ids]) => {
          const strong = strongIdentifiers(schemes, ids);
          if (strong.length > 0) take({ id, datasetId, strong });
        },
        { revision, schemes: STRONG_SCHEME.source },
      ),
    );
  await each(({ datasetId, strong }) => {
    const table = tables.get(datasetId) ?? rowTable();
    tables.set(datasetId, table);
    for (const one of strong) table.store(nameOf(one), '');
  });
  if (tables.size < 2) return [];
  await each((member) => {
    const shares = member.strong.map(nameOf).filter((name) => isShared(tables, name));
    if (shares.length > 0) members.push({ ...member, shares });
  });
  return members;
}

function isShared(tables: ReadonlyMap<string, RowTable>, name: string): boolean {
  let datasets = 0;
  for (const table of tables.values()) if (table.find(name) !== 'absent') datasets += 1;
  return datasets > 1;
}

async function namesOf(
  graph: Graph,
  revision: number,
  ids: readonly string[],
): Promise<Map<string, string[]>> {
  const names = new Map<string, string[]>();
  for (let start = 0; start < ids.length; start += NAMES_AT_ONCE) {
    const params = { ids: ids.slice(start, start + NAMES_AT_ONCE), revision };
    const found = await graph.reading('', (reader) => reader.read(partyNames, params));
    for (const row of found) names.set(row.id, row.names);
  }
  return names;
}
