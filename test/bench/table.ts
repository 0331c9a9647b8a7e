import type { Measured, Spread } from './measure';
import type { Crowd } from './users';

const HEAD = [
  '',
  'asked',
  'queries',
  'first p50',
  'p95',
  'largest',
  'again p50',
  'p95',
  'raw p50',
  'p95',
  'added p50',
  'p95',
];

/** Milliseconds, one line a question. */
export function measuredTable(rows: readonly Measured[]): string {
  const lines = rows.map(({ name, asked, queries, first, again, raw, added }) => [
    ...[
      name,
      `${asked}`,
      `${queries.p50}`,
      ...all(first).map(text),
      text(again.p50),
      text(again.p95),
    ],
    ...[text(raw.p50), text(raw.p95), text(added.p50), text(added.p95)],
  ]);
  return aligned([HEAD, ...lines]);
}

/** Milliseconds, one line a crowd; the first is one user. */
export function crowdTable(rows: readonly Crowd[]): string {
  const one = rows[0]?.times.p95 ?? 1;
  const lines = rows.map(({ users, pauseMs, times, perSecond }) => [
    ...[`${users}`, `${pauseMs}`, ...all(times).map(text), text(perSecond)],
    text(times.p95 / one),
  ]);
  const head = ['users', 'pause', 'p50', 'p95', 'largest', 'a second', "p95 / one user's"];
  return aligned([head, ...lines]);
}

function all({ p50, p95, largest }: Spread): number[] {
  return [p50, p95, largest];
}

function text(value: number): string {
  return value.toFixed(1);
}

function aligned(lines: readonly string[][]): string {
  const widths = lines.reduce<number[]>(
    (most, line) => line.map((cell, i) => Math.max(cell.length, most[i] ?? 0)),
    [],
  );
  const pad = (cell: string, i: number) =>
    i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0);
  return lines.map((line) => line.map(pad).join('  ')).join('\n');
}
