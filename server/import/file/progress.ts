import type { Row } from '../rows';

export interface Progress {
  say: (line: string) => void;
  /** How much was read, from 0 to 1; null where nobody knows. */
  share: () => number | null;
}

const EVERY_MS = 2_000;

/** The same portions; every two seconds it says how many rows there were, how fast, and how long it will take. */
export async function* withProgress(
  portions: AsyncIterable<Row[]>,
  { say, share }: Progress,
): AsyncGenerator<Row[]> {
  const start = Date.now();
  let said = start;
  let rows = 0;
  for await (const portion of portions) {
    rows += portion.length;
    yield portion;
    const now = Date.now();
    if (now - said < EVERY_MS) continue;
    said = now;
    const rate = Math.round((1_000 * rows) / (now - start));
    say(`${rows} rows read, ${rate} a second${timeLeft(share(), now - start)}`);
  }
}

function timeLeft(share: number | null, passed: number): string {
  if (!share) return '';
  return `, about ${Math.ceil((passed * (1 - share)) / share / 1_000)} s left to read`;
}

/** Says at times how much is written. */
export function saidAtTimes(say: (line: string) => void): (done: number) => void {
  let said = Date.now();
  return (done) => {
    if (Date.now() - said < EVERY_MS) return;
    said = Date.now();
    say(`${done} batches written`);
  };
}
