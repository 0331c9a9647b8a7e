import type { Source, Tie } from '#api/ties';
import type { Share } from '#api/values';
import { contradicted, type StoredTie, sources } from '../graph/parties';
import { tieCertainty } from './days';
import type { Scope } from './scope';

/** The sources of these ids, as a look-up; a source that is not on file is an error of the graph, not of the reader. */
export async function sourcesOf(
  scope: Scope,
  ids: Iterable<string>,
): Promise<(id: string) => Source> {
  const wanted = [...new Set(ids)];
  const rows = wanted.length === 0 ? [] : await scope.reader.read(sources, { ids: wanted });
  const known = new Map(rows.map(({ source }) => [source.id, source]));
  return (id) => {
    const source = known.get(id);
    if (!source) throw new Error(`no source ${id} at revision ${scope.reader.revision}`);
    return source;
  };
}

/** Stored ties as people read them: with source, certainty on the day, and whether a claim contradicts them. */
export async function tiesFrom(scope: Scope, stored: readonly StoredTie[]): Promise<Tie[]> {
  if (stored.length === 0) return [];
  const [source, rows] = await Promise.all([
    sourcesOf(
      scope,
      stored.map(({ sourceId }) => sourceId),
    ),
    scope.reader.read(contradicted, { ties: stored.map(({ key, from }) => ({ key, from })) }),
  ]);
  const disputed = new Set(rows.map(({ key }) => key));
  return stored.map((row) => tieFrom(row, { source, disputed, asOf: scope.asOf }));
}

interface TieKnown {
  source: (id: string) => Source;
  disputed: ReadonlySet<string>;
  asOf: string;
}

/** A stored tie as people read it, where its source and what contradicts it are known already. */
export function tieFrom(row: StoredTie, { source, disputed, asOf }: TieKnown): Tie {
  const { sourceId, ...tie } = row;
  const cited = source(sourceId);
  const isDisputed = disputed.has(tie.key);
  const seen = {
    source: cited,
    contradicted: isDisputed,
    certainty: tieCertainty(tie, {
      asOf,
      sourceDate: cited.date,
      contradicted: isDisputed || isOpen(tie),
    }),
  };
  if (tie.type !== 'OWNS' && tie.type !== 'CONTROLS') return { ...tie, ...seen };
  const { minimum, maximum, open, minimumMillionths, maximumMillionths, ...rest } = tie;
  return {
    ...rest,
    ...seen,
    share: shareFrom({ minimum, maximum, open, minimumMillionths, maximumMillionths }),
  };
}

function shareFrom(bounds: { [part in keyof Share]: Share[part] | null }): Share | null {
  const { minimum, maximum, open, minimumMillionths, maximumMillionths } = bounds;
  if (minimum === null || maximum === null || open === null) return null;
  if (minimumMillionths === null || maximumMillionths === null) return null;
  return { minimum, maximum, open, minimumMillionths, maximumMillionths };
}

/** Only planned, confirmed by nobody, or over since a day that nobody gives: not certain on any day. */
function isOpen(tie: Omit<StoredTie, 'sourceId'>): boolean {
  const isOver =
    ('state' in tie && tie.state === 'ended') || ('tenure' in tie && tie.tenure === 'former');
  if (isOver) return tie.endDate === null;
  return 'state' in tie && (tie.state === 'planned' || tie.state === 'unconfirmed');
}
