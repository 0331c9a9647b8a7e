import { closeSync, openSync } from 'node:fs';
import { lineBuffer, writeAll } from '../import/line-buffer';

export interface CsvFile {
  /** Writes a line, and says how many bytes it has at most. */
  line(text: string): number;
  close(): void;
}

export function openCsv(path: string, header: string): CsvFile {
  const file = openSync(path, 'w', 0o600);
  const lines = lineBuffer((bytes) => writeAll(file, bytes));
  let isOpen = true;
  lines.add(header);
  return {
    line: lines.add,
    close() {
      if (!isOpen) return;
      lines.flush();
      closeSync(file);
      isOpen = false;
    },
  };
}
