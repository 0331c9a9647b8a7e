/** A line of a file without its end; `ended` is false where the file stops before the line does. */
export interface Line {
  number: number;
  text: string;
  ended: boolean;
}

const LONGEST_LINE = 8 * 1024 * 1024;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/**
 * The lines of a file, by portions. Only a line feed ends one: the line separators of Unicode stand in names.
 * Throws a RangeError at a line of more than 8 MiB and a TypeError at what is no UTF-8.
 */
export async function* linesOf(input: AsyncIterable<Buffer>): AsyncGenerator<Line[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let rest: Buffer[] = [];
  let waiting = 0;
  let number = 0;
  const line = (bytes: Buffer, ended: boolean): Line => {
    number += 1;
    const whole = waiting === 0 ? bytes : Buffer.concat([...rest, bytes]);
    rest = [];
    waiting = 0;
    const end = ended && whole.at(-1) === CARRIAGE_RETURN ? whole.length - 1 : whole.length;
    const text = decoder.decode(whole.subarray(0, end));
    return { number, text: number === 1 ? text.replace(/^\uFEFF/, '') : text, ended };
  };
  for await (const chunk of input) {
    const portion: Line[] = [];
    let start = 0;
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, start)) {
      portion.push(line(chunk.subarray(start, at), true));
      start = at + 1;
    }
    rest.push(chunk.subarray(start));
    waiting += chunk.length - start;
    if (waiting > LONGEST_LINE) throw new RangeError(`line ${number + 1} is longer than 8 MiB`);
    if (portion.length > 0) yield portion;
  }
  if (waiting > 0) yield [line(Buffer.alloc(0), false)];
}
