export interface Progress {
  say: (line: string) => void;
  /** How much was read, from 0 to 1; null where nobody knows. */
  share: () => number | null;
}

const EVERY_MS = 2_000;

/** The same portions; every two seconds it says how many rows there were, how fast, and how long it will take. */
export async function* withProgress<Portion extends { length: number }>(
  portions: AsyncIterable<Portion>,
  { say, share }: Progress,
): AsyncGenerator<Portion> {
  const tell = saidAtTimes(
    say,
    (rows, passed) => `${rows} rows read, ${rateOf(rows, passed)}${timeLeft(share(), passed)}`,
  );
  let rows = 0;
  for await (const portion of portions) {
    rows += portion.length;
    yield portion;
    tell(rows);
  }
}

function timeLeft(share: number | null, passed: number): string {
  if (!share) return '';
  return `, about ${Math.ceil((passed * (1 - share)) / share / 1_000)} s left to read`;
}

export function rateOf(done: number, passed: number): string {
  return `${Math.round((1_000 * done) / passed)} a second`;
}

/** Says how much is done, every two seconds; `passed` is the time since the beginning, in milliseconds. */
export function saidAtTimes(
  say: (line: string) => void,
  line: (done: number, passed: number) => string,
): (done: number) => void {
  const start = Date.now();
  let said = start;
  return (done) => {
    const now = Date.now();
    if (now - said < EVERY_MS) return;
    said = now;
    say(line(done, now - start));
  };
}
