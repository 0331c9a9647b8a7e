import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { bods } from '../../../server/import/readers/bods/reader';
import { readSettings } from '../../../server/settings';
import { readFileAt } from './read';

const { realData } = readSettings({ TRACEHOLD_REAL_DATA: process.env.TRACEHOLD_REAL_DATA });
const folder = join(realData ?? '', 'bods', 'data-standard-0.4');
const tests = join(folder, 'tests-data');

/** `validator, JSON path, field`: of what is missing, the path is where it should stand. */
interface Expected {
  file: string;
  path: string;
  field: string;
}

describe.skipIf(realData === null)('the statements that come with the standard', () => {
  const valid = realData ? readdirSync(join(tests, 'valid-statements')) : [];
  const examples = realData ? readdirSync(join(folder, 'examples')) : [];

  test('are 111 valid ones, 192 invalid ones and 19 examples', () => {
    expect(valid).toHaveLength(111);
    expect(expectedFaults()).toHaveLength(192);
    expect(examples).toHaveLength(19);
  });

  test.each(valid)('%s is accepted', async (file) => {
    const { faults, end } = await readFileAt(bods, join(tests, 'valid-statements', file));
    expect(faults).toEqual([]);
    expect(end).toMatchObject({ proof: 'grammar', extent: 'whole' });
  });

  test.each(examples)('the example %s is accepted', async (file) => {
    const { faults } = await readFileAt(bods, join(folder, 'examples', file));
    expect(faults).toEqual([]);
  });

  test.each(expectedFaults())('$file is refused at its field', async ({ file, path, field }) => {
    const { faults } = await readFileAt(bods, join(tests, 'invalid-statements', file));
    expect(faults.map((fault) => fault.field)).toEqual([pointerOf(path, field)]);
  });
});

function expectedFaults(): Expected[] {
  if (realData === null) return [];
  const text = readFileSync(join(tests, 'invalid-statements', 'expected_errors.csv'));
  const rows: string[][] = parse(text, { trim: true, skip_empty_lines: true });
  return rows.map(([file = '', , path = '', field = '']) => ({ file, path, field }));
}

/** `$[0].recordDetails.names[0]` without its `fullName` is `/0/recordDetails/names/0/fullName`. */
function pointerOf(path: string, field: string): string {
  const parts = path.match(/[A-Za-z]+|\d+/g) ?? [];
  const named = parts.filter((part) => !/^\d+$/.test(part)).at(-1);
  const whole = field === '' || named === field ? parts : [...parts, field];
  return whole.map((part) => `/${part}`).join('');
}

describe.skipIf(realData === null)('1,204 real statements', () => {
  const demo = join(realData ?? '', 'bods', 'opencheck-demo');
  const reading = () => readFileAt(bods, join(demo, 'all_demo.jsonl'));

  test('are 520 entities, 18 persons and 666 relationships, without a fault or an unread field', async () => {
    const { records, faults, notices, end } = await reading();
    const kinds = records.flatMap((record) => (record.label === 'Party' ? record.kind : []));
    expect(kinds.filter((kind) => kind === 'Company')).toHaveLength(520);
    expect(kinds.filter((kind) => kind === 'Person')).toHaveLength(18);
    expect(end.records).toBe(520 + 18 + 666);
    expect([faults, notices]).toEqual([[], []]);
  });

  // Its files have 521, 19, 356 and 902 lines: one of each is the header. A closed record without an end stays open
  // there; here it ends with the statement that closes it.
  test.each([
    ['entity.csv', 'Party'],
    ['person.csv', 'Party'],
    ['owns.csv', 'OWNS'],
    ['controls.csv', 'CONTROLS'],
  ])('are what another project reads: %s', async (file, of) => {
    const theirs: { [column: string]: string }[] = parse(readFileSync(join(demo, 'neo4j', file)), {
      columns: true,
    });
    const { rows } = await reading();
    const kind = file === 'person.csv' ? 'Person' : 'Company';
    const ours = rows.flatMap((row) => {
      if ('label' in row)
        return row.label === 'Party' && of === 'Party' && row.kind === kind ? row.id : [];
      return row.type === of
        ? `${row.from} ${row.to} ${row.startDate} ${row.endDate !== null}`
        : [];
    });
    const expected = theirs.map((row) =>
      of === 'Party'
        ? `bods:${row.recordId}`
        : `bods:${row.start_key} bods:${row.end_key} ${row.startDate} ${row.endDate !== '' || row.recordStatus === 'closed'}`,
    );
    expect(ours.toSorted()).toEqual(expected.toSorted());
  });

  test('tie 537 parties by 589 pairs, with 997 simple paths from those whom nobody holds to those who hold nothing', async () => {
    const { ties } = await reading();
    const below = new Map<string, Set<string>>();
    const held = new Set<string>();
    for (const { type, from, to } of ties) {
      if (type !== 'OWNS' && type !== 'CONTROLS') continue;
      below.set(from, (below.get(from) ?? new Set()).add(to));
      held.add(to);
    }
    const pairs = [...below.values()].reduce((sum, subjects) => sum + subjects.size, 0);
    const roots = [...below.keys()].filter((party) => !held.has(party));
    const paths = (party: string, path: ReadonlySet<string>): number => {
      const subjects = [...(below.get(party) ?? [])].filter((subject) => !path.has(subject));
      if (!below.has(party)) return 1;
      return subjects.reduce(
        (sum, subject) => sum + paths(subject, new Set([...path, subject])),
        0,
      );
    };
    expect(new Set([...below.keys(), ...held]).size).toBe(537);
    expect(pairs).toBe(589);
    expect(roots.reduce((sum, root) => sum + paths(root, new Set([root])), 0)).toBe(997);
  });
});
