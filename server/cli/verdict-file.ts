import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import type { VerdictBrief } from '#api/verdicts';
import type { WholeAnswer } from '../whole/whole';
import { attempt } from './whole-file';

/** How verdicts stand in a file: a line for each party, and where the trailer is. */
export type FileForm = 'jsonl' | 'csv';

/** A file that is there whole, or not at all. */
export interface VerdictFile {
  add(verdict: VerdictBrief): void;
  /** Writes what the verdicts rest on, and gives the file its name. */
  finish(trailer: WholeAnswer): void;
  /** Leaves nothing behind. */
  drop(): void;
}

const CHUNK = 1 << 18;
const HEAD =
  'partyId,verdict,basis,flags,reasons,countedMinimum,countedMaximum,countedOpen,governs,trailer\n';

/** Lines go to `<path>.part` until all are written. */
export function verdictFile(path: string, form: FileForm): VerdictFile {
  const part = `${path}.part`;
  const file = attempt(path, () => openSync(part, 'w'));
  let waiting = form === 'csv' ? [HEAD] : [];
  let length = 0;
  const flush = () => {
    const bytes = Buffer.from(waiting.join(''));
    for (let at = 0; at < bytes.length; ) at += attempt(path, () => writeSync(file, bytes, at));
    waiting = [];
    length = 0;
  };
  const write = (line: string) => {
    waiting.push(line);
    length += line.length;
    if (length > CHUNK) flush();
  };
  return {
    add: (verdict) => write(form === 'csv' ? csvLine(verdict) : `${JSON.stringify(verdict)}\n`),
    finish(trailer) {
      const told = JSON.stringify({ trailer });
      write(form === 'csv' ? `,,,,,,,,,${quoted(told)}\n` : `${told}\n`);
      flush();
      closeSync(file);
      attempt(path, () => renameSync(part, path));
    },
    drop: () => rmSync(part, { force: true }),
  };
}

/** Ids and codes hold no commas or quotes; a fraction is no date. */
function csvLine({ partyId, verdict, basis, flags, reasons, counted, governs }: VerdictBrief) {
  const { minimum, maximum, open } = counted;
  const cells = [partyId, verdict, basis ?? '', flags.join(' '), reasons.join(' ')];
  return `${[...cells, minimum, maximum, open, governs ?? '', ''].join(',')}\n`;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
