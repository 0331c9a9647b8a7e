import { Side } from '#api/sides';

/** One side of one party. */
export interface PartySide {
  party: string;
  side: Side;
}

/** A side that was opened, and how many pages of it. */
export interface Opening extends PartySide {
  pages: number;
}

const SIDES = Side.options.join('|');
const REF = new RegExp(`^(.+):(${SIDES})(?:\\.([1-9]\\d{0,2}))?$`);

/** `huawei:suppliers.2` is two pages of the suppliers of Huawei; `huawei:owners` is that side. */
export function readRef(ref: string): Opening | null {
  const [, party, side, pages] = REF.exec(ref) ?? [];
  const read = Side.safeParse(side);
  return party && read.success ? { party, side: read.data, pages: Number(pages ?? 1) } : null;
}

export function sideRef({ party, side }: PartySide): string {
  return `${party}:${side}`;
}

export function openRef({ party, side, pages }: Opening): string {
  return `${party}:${side}.${pages}`;
}

export function readRefs(refs: readonly string[] | null): Opening[] {
  return (refs ?? []).flatMap((ref) => readRef(ref) ?? []);
}
