import { writeSync } from 'node:fs';

const LINE_FEED = 0x0a;
/** In bytes. */
const SIZE = 1 << 20;
/** At most, in UTF-8, for each unit of UTF-16. */
const BYTES_A_UNIT = 3;

/** Lines that wait as bytes to be handed on, a megabyte at a time: texts that wait are copied by the garbage collector. */
export interface LineBuffer {
  /** Takes a line, and says how many bytes it has at most. */
  add(line: string): number;
  /** What waits, each line with its end; good until the next one comes. */
  waiting(): Buffer;
  /** Hands on what waits. */
  flush(): void;
}

export function lineBuffer(handOn: (lines: Buffer) => void): LineBuffer {
  const buffer = Buffer.allocUnsafe(SIZE);
  let size = 0;
  const waiting = () => buffer.subarray(0, size);
  const flush = () => {
    if (size > 0) handOn(waiting());
    size = 0;
  };
  return {
    add(line) {
      const most = BYTES_A_UNIT * line.length + 1;
      if (size + most > SIZE) flush();
      if (most > SIZE) handOn(Buffer.from(`${line}\n`));
      else {
        size += buffer.write(line, size);
        buffer[size] = LINE_FEED;
        size += 1;
      }
      return most;
    },
    waiting,
    flush,
  };
}

/** The system may take less than it is given. */
export function writeAll(file: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}
