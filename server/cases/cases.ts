import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { Case, deleteCase, getCase, getCases, NewCase, patchCase } from '#api/cases';
import { caseNamed, cases, changeCase, removeCase, saveCase } from '../graph/cases';
import type { Graph } from '../graph/open';
import { Problem } from '../problems';

const MOST = 1_000;

type Answer = z.input<typeof getCase.response>;
type Change = z.output<typeof patchCase.body>;

export function casesOf(graph: Graph): Promise<z.input<typeof getCases.response>> {
  return graph.reading('', async ({ read, revision }) => {
    const rows = await read(cases, { limit: MOST });
    return { cases: rows.map(({ saved }) => saved), newest: revision };
  });
}

export function caseOf(graph: Graph, id: string): Promise<Answer> {
  return graph.reading('', async ({ read, revision }) => {
    const [row] = await read(caseNamed, { id });
    return { case: row?.saved ?? refuseUnknown(id), newest: revision };
  });
}

/** A case is the view as it was: its revision must be one that can be asked. */
export async function savedCase(graph: Graph, body: NewCase): Promise<Answer> {
  const now = new Date().toISOString();
  const saved: Case = { ...body, id: `case-${randomUUID()}`, savedAt: now, changedAt: now };
  const [room] = await graph.writing(({ write }) => write(saveCase, { row: saved, most: MOST }));
  if (!room?.published) throw neverPublished(body.revision);
  if (room.cases >= MOST) throw full();
  return caseOf(graph, saved.id);
}

/** What is left out stays as it is. */
export async function changedCase(
  graph: Graph,
  id: string,
  { name = null, notes = null }: { [part in keyof Change]: Change[part] | null },
): Promise<Answer> {
  const now = new Date().toISOString();
  const [row] = await graph.writing(({ write }) => write(changeCase, { id, name, notes, now }));
  return row ? caseOf(graph, id) : refuseUnknown(id);
}

export async function deletedCase(
  graph: Graph,
  id: string,
): Promise<z.input<typeof deleteCase.response>> {
  const [row] = await graph.writing(({ write }) => write(removeCase, { id }));
  return row ? { deleted: row.id } : refuseUnknown(id);
}

function refuseUnknown(id: string): never {
  throw new Problem(
    'unknown-case',
    `No case has the id "${id}"; it may have been deleted. GET /api/cases names them.`,
    { errors: [{ pointer: '/params/id', detail: 'no such case' }] },
  );
}

function neverPublished(revision: number): Problem {
  return new Problem(
    'unknown-revision',
    `Revision ${revision} was never published, so no view can be of it. GET /api/status names the newest.`,
    { errors: [{ pointer: '/body/revision', detail: 'no such revision' }] },
  );
}

function full(): Problem {
  return new Problem(
    'too-many-cases',
    `There are ${MOST.toLocaleString('en')} cases already: delete one that is no longer needed.`,
  );
}
