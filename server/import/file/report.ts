import { Problem } from '../../problems';
import type { FileFault } from '../reader';

/** What a reader told of a file: faults, of which the first are kept, and notices, counted. */
export interface Told {
  fault: (fault: FileFault) => void;
  notice: (what: string) => void;
  faults: () => number;
  notices: () => string[];
  /** Refuses a file with faults. */
  refuseFaults: (file: string) => void;
}

const MOST_FAULTS = 100;
const MOST_NOTICES = 1_000;
const LONGEST_VALUE = 80;

export function toldOf(): Told {
  const first: FileFault[] = [];
  const noticed = new Map<string, number>();
  let count = 0;
  let unnamed = 0;
  return {
    fault(fault) {
      count += 1;
      if (first.length < MOST_FAULTS) first.push({ ...fault, value: shortened(fault.value) });
    },
    notice(what) {
      if (noticed.size >= MOST_NOTICES && !noticed.has(what)) unnamed += 1;
      else noticed.set(what, (noticed.get(what) ?? 0) + 1);
    },
    faults: () => count,
    notices: () => [
      ...[...noticed].map(([what, times]) => (times > 1 ? `${what} (${times} times)` : what)),
      ...(unnamed > 0 ? [`${unnamed} more`] : []),
    ],
    refuseFaults(file) {
      if (count === 0) return;
      const faults = count === 1 ? 'a fault' : `${count} faults`;
      const lines = first.map((fault) => `\n  ${faultText(fault)}`);
      const more = count > first.length ? `\n  and ${count - first.length} more` : '';
      throw new Problem(
        'invalid-import',
        `Nothing was imported: ${file} has ${faults}.${lines.join('')}${more}`,
        { errors: first.map((fault) => ({ pointer: pointerOf(fault), detail: detailOf(fault) })) },
      );
    },
  };
}

/** `line 7, name: "x" ...` */
function faultText(fault: FileFault): string {
  const line = fault.line === null ? '' : `line ${fault.line}, `;
  return `${line}${fault.field}: ${detailOf(fault)}`;
}

function detailOf({ value, detail }: FileFault): string {
  return value === '' ? detail : `"${value}": ${detail}`;
}

function pointerOf({ line, field }: FileFault): string {
  return line === null ? field : `line ${line} ${field}`;
}

function shortened(value: string): string {
  return value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}...` : value;
}
