import { Bound, PartialDate } from '#api/values';
import { fractionOf } from '../ownership/shares';
import type { Record as StatedRecord } from './rows';
import { type Line, pointerTo, type SeedFault, type SeedRule } from './seed-csv';
import { PARTY_FILE, RECORD_FILES, TIE_FILES } from './seed-files';

type Label = StatedRecord['label'];

const LABEL_OF_FILE = new Map<string, Label>([
  ...RECORD_FILES.map(({ name, fixed }): [string, Label] => [
    name,
    (fixed({}) as { label: Label }).label,
  ]),
  [PARTY_FILE.name, 'Party'],
  ['claims.csv', 'Claim'],
]);
const ENDS_OF_FILE = new Map(TIE_FILES.map(({ name, ends }) => [name, ends]));

/** What a column refers to, where that is the same in every file. */
const REFERS_TO: { [column: string]: readonly Label[] } = {
  datasetId: ['Dataset'],
  sourceId: ['Source'],
  listId: ['List'],
  listActionId: ['ListAction'],
  principal: ['Party'],
  partyId: ['Party'],
  claimId: ['Claim'],
  againstClaimId: ['Claim'],
  about: ['Party', 'Address', 'List', 'ListAction'],
};

/** Faults that one row alone does not show, or that its form allows. */
export function crossFaults(lines: readonly Line[]): SeedFault[] {
  const labels = new Map<string, Label>();
  const keys = new Set<string>();
  const duplicates = lines.flatMap((line) => duplicateFaults(line, labels, keys));
  return [
    ...duplicates,
    ...lines.flatMap((line) => [
      ...sourceFaults(line),
      ...referenceFaults(line, labels, keys),
      ...shareFaults(line),
      ...periodFaults(line),
    ]),
  ];
}

function fault(rule: SeedRule, line: Line, column: string, detail: string): SeedFault {
  return { rule, pointer: pointerTo(line, column), detail };
}

function duplicateFaults(line: Line, labels: Map<string, Label>, keys: Set<string>): SeedFault[] {
  const { id, key } = line.cells;
  const label = LABEL_OF_FILE.get(line.file);
  if (label && id) {
    if (labels.has(id)) return [fault('duplicate', line, 'id', `"${id}" is the id of two records`)];
    labels.set(id, label);
  }
  if (key) {
    if (keys.has(key)) return [fault('duplicate', line, 'key', `"${key}" is the key of two ties`)];
    keys.add(key);
  }
  return [];
}

function sourceFaults(line: Line): SeedFault[] {
  if (line.cells.sourceId !== null) return [];
  return [fault('no-source', line, 'sourceId', 'no source; name one of sources.csv')];
}

function referenceFaults(
  line: Line,
  labels: ReadonlyMap<string, Label>,
  keys: ReadonlySet<string>,
): SeedFault[] {
  const faults: SeedFault[] = [];
  const expected = { ...REFERS_TO, ...ENDS_OF_FILE.get(line.file) };
  for (const [column, allowed] of Object.entries(expected)) {
    for (const id of line.cells[column]?.split(' | ') ?? []) {
      const label = labels.get(id);
      if (label && allowed.includes(label)) continue;
      const is = label ? `is a ${label}` : 'is the id of no record';
      const detail = `"${id}" ${is}; expected the id of a ${allowed.join(' or ')}`;
      faults.push(fault('dangling-id', line, column, detail));
    }
  }
  const tie = line.cells.againstTieKey;
  if (tie && !keys.has(tie)) {
    faults.push(fault('dangling-id', line, 'againstTieKey', `"${tie}" is the key of no tie`));
  }
  return faults;
}

function shareFaults(line: Line): SeedFault[] {
  const { share } = line.cells;
  if (!share) return [];
  const [minimum = '', maximum = minimum] = share.split('..');
  if (![minimum, maximum].every((bound) => Bound.safeParse(bound).success)) return [];
  if (exceeds(minimum, '100') || exceeds(maximum, '100')) {
    return [fault('share', line, 'share', `"${share}" is more than 100 per cent`)];
  }
  if (exceeds(minimum, maximum)) {
    return [fault('share', line, 'share', `"${share}" has a minimum above its maximum`)];
  }
  return [];
}

function exceeds(one: string, other: string): boolean {
  const [left, right] = [fractionOf(one), fractionOf(other)];
  return left.numerator * right.denominator > right.numerator * left.denominator;
}

function periodFaults(line: Line): SeedFault[] {
  const { startDate, endDate } = line.cells;
  if (!startDate || !endDate) return [];
  if (![startDate, endDate].every((date) => PartialDate.safeParse(date).success)) return [];
  // Of partial dates only what both give is compared: 2016-05 does not start after 2016.
  const length = Math.min(startDate.length, endDate.length);
  if (startDate.slice(0, length) <= endDate.slice(0, length)) return [];
  return [fault('period', line, 'startDate', `"${startDate}" is after the end, "${endDate}"`)];
}
