import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type CodeFile, filesIn, importsOf, propertiesIn, stringsIn } from './support/code';
import { forbiddenImports, IMPORT_RULES } from './support/import-rules';

const CODE = ['server', 'client'].flatMap((folder) => filesIn(folder, ['.ts', '.tsx']));
const TESTS = filesIn('test', ['.ts', '.tsx']);
const CYPHER = filesIn('cypher', ['.cypher']);

/** Files for each folder, where fifteen are not enough: one file a question, a tie or a small part. */
const LARGE_FOLDERS: Record<string, number> = {
  client: 20,
  'client/graph': 30,
  'client/paths': 20,
  'client/ui': 20,
  'cypher/read': 90,
  'cypher/write': 50,
  'server/answers': 35,
  'server/api': 30,
  'server/cli': 25,
  'server/graph': 30,
  'server/neo4j': 20,
  'server/verdicts': 25,
};
const VAGUE = /^(utils?|helpers?|common|services?|types?|interfaces?|lib|misc|shared)(\.tsx?)?$/;
const CYPHER_WORDS = /\b(MATCH|MERGE|UNWIND|DETACH DELETE)\b\s*[($[:]/;
const AS_HTML =
  /(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|\bdocument\.write)$/;

const code = (path: string, text: string): CodeFile => ({ path, text });
const importers = (name: string) =>
  CODE.filter((file) => importsOf(file).some((at) => at === name || at.startsWith(`${name}/`))).map(
    ({ path }) => path,
  );

describe('who may import what', () => {
  test('the whole tree is read', () => {
    expect(CODE.length).toBeGreaterThan(150);
    expect(CYPHER.length).toBeGreaterThan(60);
    expect(CODE.flatMap(importsOf).length).toBeGreaterThan(600);
  });

  test('every file imports only what its row of the table allows', () => {
    expect(CODE.flatMap((file) => forbiddenImports(file.path, importsOf(file)))).toEqual([]);
  });

  test('every row of the table is about a file that exists', () => {
    const idle = IMPORT_RULES.filter(
      ({ of }) => !CODE.some(({ path }) => path === of || path.startsWith(`${of}/`)),
    );
    expect(idle).toEqual([]);
  });

  test.each([
    ['a rule that asks the database', 'server/ownership/x.ts', "import neo4j from 'neo4j-driver';"],
    ['a contract that reads a file', 'server/api/x.ts', "import { readFile } from 'node:fs';"],
    [
      'a type of the page in an answer',
      'server/answers/x.ts',
      "import type { A } from '../../client/App';",
    ],
    [
      'a page that imports an answer late',
      'client/x.ts',
      "const a = import('../server/answers/walk');",
    ],
    ['an answer that knows HTTP', 'server/answers/x.ts', "export { Router } from 'express';"],
    ['a file of a new folder', 'server/utils/x.ts', ''],
  ])('the table bites: %s is refused', (_, path, text) => {
    expect(forbiddenImports(path, importsOf(code(path, text)))).toHaveLength(1);
  });

  test('only server/graph speaks to the database driver', () => {
    expect(importers('neo4j-driver').filter((path) => !path.startsWith('server/graph/'))).toEqual(
      [],
    );
  });

  test('React is the client’s, but for the reading page of the API and the HTML of reports', () => {
    const paths = [...importers('react'), ...importers('react-dom')];
    const others = paths.filter((path) => !/^(client|server\/report\/html)\//.test(path));
    expect(others).toEqual(['server/docs-page.tsx']);
  });

  test('what is drawn knows nothing of React', () => {
    const drawing = importers('react').filter((path) => path.startsWith('client/graph/'));
    expect(drawing.filter((path) => path.endsWith('.ts'))).toEqual([]);
  });
});

describe('what nobody does', () => {
  test('only the CLI prints, and only it and the keeper of the database end the process', () => {
    const found = CODE.flatMap((file) =>
      propertiesIn(file)
        .filter((name) => /^(console\.|process\.exit$|process\.std(out|err)\.write)/.test(name))
        .map((name) => `${file.path} ${name}`),
    );
    expect([...new Set(found)]).toEqual([
      'server/cli.ts process.stdout.write',
      'server/cli.ts process.stderr.write',
      'server/cli.ts process.exit',
      'server/neo4j/keeper.ts process.exit',
    ]);
  });

  test('no text becomes HTML', () => {
    const found = CODE.filter((file) => propertiesIn(file).some((name) => AS_HTML.test(name)));
    expect(found.map(({ path }) => path)).toEqual([]);
    const bad = code('client/x.tsx', 'a.innerHTML = b; <i dangerouslySetInnerHTML={c} />');
    expect(propertiesIn(bad).filter((name) => AS_HTML.test(name))).toHaveLength(2);
  });

  test('Cypher stands in cypher/ and nowhere else', () => {
    const found = CODE.filter((file) => stringsIn(file).some((text) => CYPHER_WORDS.test(text)));
    expect(found.map(({ path }) => path)).toEqual([]);
    const bad = code('server/x.ts', ['run(`MATCH (n {id: $', '{id}}) RETURN n`)'].join(''));
    expect(stringsIn(bad).some((text) => CYPHER_WORDS.test(text))).toBe(true);
  });

  test('no test is left out and none runs alone', () => {
    const found = TESTS.filter((file) =>
      propertiesIn(file).some((name) => /^(test|describe|it)\.(only|skip|todo|fails)$/.test(name)),
    );
    expect(found.map(({ path }) => path)).toEqual([]);
  });
});

describe('sizes', () => {
  test('no file of code has more than 300 lines', () => {
    expect([...CODE, ...TESTS].filter((file) => lines(file) > 300).map(nameAndLines)).toEqual([]);
  });

  test('no Cypher file has more than 30 lines', () => {
    expect(CYPHER.filter((file) => lines(file) > 30).map(nameAndLines)).toEqual([]);
  });

  test('no folder has more files than it may', () => {
    const counts = new Map<string, number>();
    for (const { path } of [...CODE, ...CYPHER]) {
      counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
    }
    const full = [...counts].filter(([folder, count]) => count > (LARGE_FOLDERS[folder] ?? 15));
    expect(full).toEqual([]);
  });

  test('nothing is called by a name that says nothing', () => {
    const vague = CODE.filter(({ path }) => path.split('/').some((part) => VAGUE.test(part)));
    expect(vague.map(({ path }) => path)).toEqual([]);
  });
});

function lines({ text }: CodeFile): number {
  return text.trimEnd().split('\n').length;
}

function nameAndLines(file: CodeFile): string {
  return `${file.path}: ${lines(file)}`;
}
