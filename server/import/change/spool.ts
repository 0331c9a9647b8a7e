import {
  closeSync,
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LineBuffer, lineBuffer, writeAll } from '../line-buffer';
import { linesOf } from '../lines';

/** Rows that wait until others are written, in order, under some names. They stand in files if they are many. */
export interface Spool {
  write(name: string, row: unknown): void;
  /** By portions; what was read to its end waits no longer. */
  read(name: string): AsyncGenerator<unknown[]>;
  /** Ends it and removes its files. */
  drop(): void;
}

const READ_AT_ONCE = 1 << 20;

interface Waiting {
  file: number | null;
  lines: LineBuffer;
}

/** A spool in a folder; files that a killed importer left there are removed. */
export function openSpool(parent: string = tmpdir()): Spool {
  if (existsSync(parent)) removeOrphans(parent);
  const spooled = new Map<string, Waiting>();
  let folder: string | null = null;
  const pathOf = (name: string) => {
    mkdirSync(parent, { recursive: true });
    folder ??= mkdtempSync(join(parent, `tracehold-spool-${process.pid}-`));
    return join(folder, name);
  };
  const waitingAs = (name: string): Waiting => {
    const lines = lineBuffer((bytes) => {
      waiting.file ??= openSync(pathOf(name), 'wx', 0o600);
      writeAll(waiting.file, bytes);
    });
    const waiting: Waiting = { file: null, lines };
    spooled.set(name, waiting);
    return waiting;
  };
  const bytesOf = async function* (name: string, { file, lines }: Waiting): AsyncGenerator<Buffer> {
    if (file !== null) yield* createReadStream(pathOf(name), { highWaterMark: READ_AT_ONCE });
    yield lines.waiting();
  };
  return {
    write(name, row) {
      const { lines } = spooled.get(name) ?? waitingAs(name);
      lines.add(JSON.stringify(row));
    },
    async *read(name) {
      const waiting = spooled.get(name);
      if (waiting === undefined) return;
      for await (const lines of linesOf(bytesOf(name, waiting))) {
        yield lines.map(({ text }) => JSON.parse(text));
      }
      spooled.delete(name);
      if (waiting.file === null) return;
      closeSync(waiting.file);
      rmSync(pathOf(name));
    },
    drop() {
      for (const { file } of spooled.values()) if (file !== null) closeSync(file);
      if (folder !== null) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The number of the process that made it stands in the name of a folder. */
function removeOrphans(parent: string): void {
  for (const name of readdirSync(parent)) {
    const [, pid] = /^tracehold-spool-(\d+)-/.exec(name) ?? [];
    if (pid !== undefined && !isAlive(Number(pid))) {
      rmSync(join(parent, name), { recursive: true, force: true });
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'EPERM';
  }
}
