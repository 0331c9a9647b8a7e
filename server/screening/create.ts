import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { postColumns, postScreening, Screening, SupplierColumns } from '#api/screenings';
import { today } from '../answers/days';
import { answering } from '../answers/scope';
import type { Graph } from '../graph/open';
import {
  addSuppliers,
  changeScreening,
  repeatSuppliers,
  saveScreening,
} from '../graph/screening-writes';
import { comparableName } from '../match/normal-forms';
import { Problem } from '../problems';
import { type Regimes, regimeNamed } from '../verdicts/regimes';
import { FAILED, NOT_RUN } from './settle';
import { complete, screeningOf, storedScreening } from './stored';
import { proposedSheet } from './table/columns';
import { type ReadSupplier, suppliersIn } from './table/supplier';
import { refused, tableOf } from './table/table';

const BATCH = 1_000;
/** Batches that are written side by side. */
const AT_ONCE = 2;

/** A supplier list as somebody wants it screened. */
export interface Order {
  file: { name: string; bytes: Buffer };
  sheet: string | null;
  /** Null: as proposed. */
  columns: SupplierColumns | null;
  name: string;
  regimes: readonly string[];
  asOf: string | null;
  /** Null: all. */
  datasets: string[] | null;
}

/** The file of a body. */
export function fileIn({ name, base64 }: { name: string; base64: string }): Order['file'] {
  return { name, bytes: Buffer.from(base64, 'base64') };
}

/** What the columns of a file may mean. */
export async function proposalOf({
  name,
  bytes,
}: Order['file']): Promise<z.input<typeof postColumns.response>> {
  const sheets = await tableOf(bytes, name);
  return { sheets: sheets.map(proposedSheet) };
}

/** Stores a supplier list; nothing of it is screened yet. */
export async function createdScreening(
  graph: Graph,
  regimes: Regimes,
  order: Order,
): Promise<z.input<typeof postScreening.response>> {
  for (const id of order.regimes) regimeNamed(regimes, id, '/body/regimes');
  const { file } = order;
  const sheets = await tableOf(file.bytes, file.name);
  const sheet = sheets.find(({ name }) => order.sheet === null || name === order.sheet);
  if (sheet === undefined) {
    const names = sheets.map(({ name }) => name).join(', ');
    throw refused(file.name, `it has no sheet "${order.sheet}"; there is ${names}`);
  }
  const proposed = proposedSheet(sheet);
  const columns = order.columns ?? proposed.columns;
  if (columns === null) {
    const why = proposed.remarks.at(-1)?.en ?? 'no column is the name of a supplier';
    throw refused(file.name, why.replace(/\.$/, ''));
  }
  const suppliers = suppliersIn(sheet, columns, file.name);
  const id = await savedHead(graph, {
    ...{ name: order.name || file.name, file: file.name, regimes: [...order.regimes] },
    ...{ asOf: order.asOf ?? today(), datasets: order.datasets, remarks: proposed.remarks },
  });
  for (let at = 0; at < suppliers.length; at += AT_ONCE * BATCH) {
    const batches = Array.from({ length: AT_ONCE }, (_, place) => at + place * BATCH);
    await Promise.all(
      batches.map(async (from) => {
        const rows = suppliers.slice(from, from + BATCH).map(rowOf);
        await graph.writing(({ write }) => write(addSuppliers, { id, rows }));
      }),
    );
  }
  return { screening: await completed(graph, id) };
}

type Head = Pick<Screening, 'name' | 'file' | 'regimes' | 'asOf' | 'datasets' | 'remarks'>;

async function savedHead(graph: Graph, head: Head): Promise<string> {
  const of = { datasets: head.datasets ?? undefined };
  const { revision, decisionNumber } = await answering(graph, of, async ({ reader }) => reader);
  const row = {
    ...{ ...head, id: `screening-${randomUUID()}`, createdAt: new Date().toISOString() },
    ...{ state: 'incomplete', revision, decisionNumber, remarks: JSON.stringify(head.remarks) },
  };
  await graph.writing(({ write }) => write(saveScreening, { row }));
  return row.id;
}

/** Its suppliers are all there: it can be run. */
async function completed(graph: Graph, id: string): Promise<Screening> {
  const change = { state: 'waiting' };
  await graph.writing(({ write }) =>
    write(changeScreening, { id, states: ['incomplete'], change }),
  );
  return screeningOf(graph, id);
}

function rowOf({ key, rows, ownIds, supplier, fault }: ReadSupplier) {
  const place = rows[0] ?? 0;
  return {
    ...{ key, place, rows, ownIds },
    ...{ asked: JSON.stringify(supplier), text: textOf(supplier.names, ownIds) },
    detail: fault && JSON.stringify(fault),
    ...{ outcome: fault === null ? 'notRun' : 'failed', unread: fault !== null },
    ...{ urgency: (fault === null ? NOT_RUN : FAILED) + place, toReview: false, digest: '' },
  };
}

/** What people find a supplier by. */
function textOf(names: readonly string[], ownIds: readonly string[]): string {
  return [...names, ...ownIds].map(comparableName).join('\n').slice(0, 4_000);
}

/** The same suppliers once more, on the newest data. */
export async function repeatedScreening(
  graph: Graph,
  id: string,
  asOf: string | null,
): Promise<z.input<typeof postScreening.response>> {
  const before = complete(await storedScreening(graph, id));
  const { name, file, regimes, datasets, remarks, state } = before;
  if (state === 'waiting') {
    throw new Problem('screening-busy', 'This screening has not run yet: run it first.');
  }
  const to = await savedHead(graph, {
    ...{ name, file, regimes, datasets, remarks: JSON.parse(remarks), asOf: asOf ?? today() },
  });
  const copy = { id, to, limit: BATCH, failed: FAILED, notRun: NOT_RUN };
  for (let after: number | null = -1; after !== null; ) {
    after = await copiedPage(graph, { ...copy, after });
  }
  return { screening: await completed(graph, to) };
}

/** Where the next page begins; null where there is none. */
async function copiedPage(
  graph: Graph,
  page: z.input<typeof repeatSuppliers.params>,
): Promise<number | null> {
  const [row] = await graph.writing(({ write }) => write(repeatSuppliers, page));
  return row?.last ?? null;
}
