import type { Layout, Positions } from '../graph/layouts';

/** Where somebody dragged a node to: `huawei*120*-40` among layers, `huawei*120*-40*n` in a network. */
const REF = /^([\w.~:-]{1,200})\*(-?\d{1,6})\*(-?\d{1,6})(\*n)?$/;

/** The places that were chosen by hand in one layout. */
export function readMoved(refs: readonly string[] | null, layout: Layout): Positions {
  const found: Positions = new Map();
  for (const ref of refs ?? []) {
    const [, id, x, y, network] = REF.exec(ref) ?? [];
    if (id === undefined || layoutOf(network) !== layout) continue;
    found.set(id, { x: Number(x), y: Number(y) });
  }
  return found;
}

/** The same with one more. Of a node the last place counts. */
export function withMoved(
  refs: readonly string[] | null,
  layout: Layout,
  { id, x, y }: { id: string; x: number; y: number },
): string[] {
  const others = (refs ?? []).filter((ref) => !readMoved([ref], layout).has(id));
  const mark = layout === 'network' ? '*n' : '';
  return [...others, `${id}*${Math.round(x)}*${Math.round(y)}${mark}`];
}

function layoutOf(mark: string | undefined): Layout {
  return mark === undefined ? 'layers' : 'network';
}
