import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { Limit } from '#api/coverage';
import { PathKind } from '#api/exposure';
import { NAMES } from '../client/graph/palette';
import { stylesheet } from '../client/graph/stylesheet';
import { factCommands } from '../server/cli/facts/commands';
import { ENDPOINTS } from '../server/endpoints';
import { writeTies } from '../server/graph/import';
import { load } from '../server/import/load';
import { seedRows } from '../server/import/seed';
import { REASONS } from '../server/ownership/assessment';
import { PROBLEMS } from '../server/problems';
import { readRegimes } from '../server/regimes';
import { SETTINGS } from '../server/settings';
import { tracehold } from './support/cli';
import { filesIn, ROOT, textOf } from './support/code';
import { type Excerpt, excerptsOf, linksOf, quoted, tableBelow } from './support/documents';
import { closeTestGraph, openTestGraph } from './support/graph';
import { IMPORT_RULES } from './support/import-rules';

const README = 'README.md';
const ARCHITECTURE = 'ARCHITECTURE.md';
const DOCUMENTS = [README, ARCHITECTURE, 'CONTRIBUTING.md', 'CHANGELOG.md', 'NOTICE.md'];
const CLI = ['server/cli.ts', 'server/cli/decide-commands.ts', 'server/cli/report/commands.ts'];
const firsts = (rows: string[][]) => rows.map(([first = '']) => quoted(first)[0]);
const endpoints = ENDPOINTS.map(({ method, path }) => `${method.toUpperCase()} ${path}`);

describe('every row of the code has its row in the documents, and no row is left over', () => {
  test('endpoints, with what they answer', () => {
    const rows = ENDPOINTS.map(({ summary }, place) => [`\`${endpoints[place]}\``, summary]);
    expect(tableBelow(README, 'HTTP')).toEqual(rows);
  });

  test('endpoints, with the files that answer them', () => {
    const rows = tableBelow(ARCHITECTURE, 'From question to answer');
    expect(firsts(rows)).toEqual(endpoints);
    const files = rows.flatMap((row) => row.slice(1).flatMap(quoted));
    expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });

  test('commands, with their arguments and options', () => {
    const rows = tableBelow(README, 'Commands').map(([usage = '', , options = '']) => ({
      usage: quoted(usage)[0],
      options: quoted(options).filter((option) => option.startsWith('--')),
    }));
    const written = commandsOf(CLI.map(textOf).join('\n'));
    const place = 1 + written.findIndex(({ usage }) => usage.startsWith('tracehold decide undo'));
    expect(rows).toEqual(written.toSpliced(place, 0, ...madeBy(factCommands)));
  });

  test('settings, with what they are for', () => {
    const rows = Object.entries(SETTINGS).map(([name, setting]) => [
      `\`${name}\``,
      setting.meta()?.description,
    ]);
    expect(tableBelow(README, 'Settings').map((row) => row.slice(0, 2))).toEqual(rows);
  });

  test('problems, with status and title', () => {
    const rows = Object.entries(PROBLEMS).map(([type, { status, title }]) => [
      `\`${type}\``,
      `${status}`,
      title,
    ]);
    expect(tableBelow(README, 'Problems')).toEqual(rows);
  });

  test('exit codes', () => {
    expect(tableBelow(README, 'Exit codes').map(([code]) => code)).toEqual(['0', '1', '2', '3']);
  });

  test('Cypher files, with the question of their first line', () => {
    const rows = ['read', 'write', 'schema'].flatMap((folder) =>
      filesIn(`cypher/${folder}`, ['.cypher']).map(({ path, text }) => [
        `\`${path.slice('cypher/'.length, -'.cypher'.length)}\``,
        `${text.split('\n')[0]}`.replace('// ', ''),
      ]),
    );
    expect(tableBelow(ARCHITECTURE, 'The questions in Cypher')).toEqual(rows);
  });

  test('import rules', () => {
    const rows = tableBelow(ARCHITECTURE, 'Who may import what').map(([of = '', may = '']) => ({
      of: quoted(of)[0],
      may: quoted(may),
    }));
    expect(rows).toEqual(IMPORT_RULES);
  });

  test('limits', () => {
    expect(firsts(tableBelow(ARCHITECTURE, 'Limits'))).toEqual(Limit.shape.code.options);
  });

  test('regimes', () => {
    expect(firsts(tableBelow(ARCHITECTURE, 'Regimes'))).toEqual(
      [...readRegimes(null).keys()].sort(),
    );
  });

  test('reasons, worst first', () => {
    expect(firsts(tableBelow(ARCHITECTURE, 'Reasons'))).toEqual(REASONS);
  });

  test('kinds of exposure path', () => {
    expect(firsts(tableBelow(ARCHITECTURE, 'Exposure paths'))).toEqual(PathKind.options);
  });

  test('types of tie', () => {
    const types = ['DESCRIBES', ...Object.keys(writeTies)];
    expect(firsts(tableBelow(ARCHITECTURE, 'Ties')).sort()).toEqual(types.sort());
  });

  test('looks of the picture', () => {
    const colours = Object.fromEntries(NAMES.map((name) => [name, '#000'])) as never;
    const drawn = stylesheet(colours).flatMap(({ selector }) => selector.split(/,\s*/));
    const rows = tableBelow(ARCHITECTURE, 'The picture');
    const legend = rows.flatMap(([, selectors = '']) => quoted(selectors));
    expect(legend.sort()).toEqual(drawn.sort());
  });
});

describe('what the documents point at', () => {
  test.each(DOCUMENTS)('every link of %s leads somewhere', (document) => {
    const missing = linksOf(document).filter(
      (to) => !existsSync(join(ROOT, dirname(document), to)),
    );
    expect(missing).toEqual([]);
  });

  test.each(DOCUMENTS)('every script that %s names is in package.json', (document) => {
    const { scripts } = JSON.parse(textOf('package.json'));
    const named = [...textOf(document).matchAll(/`npm (?:run )?(start|test|[a-z]+)`/g)];
    const builtIn = ['install', 'ci'];
    const missing = named.filter(([, name = '']) => !(name in scripts) && !builtIn.includes(name));
    expect(missing.map(([text]) => text)).toEqual([]);
  });
});

describe('what the README shows', () => {
  beforeAll(async () => {
    const graph = await openTestGraph();
    await load(graph, seedRows(join(ROOT, 'seed')));
  }, 120_000);
  afterAll(closeTestGraph);
  vi.setConfig({ testTimeout: 60_000 });

  const excerpts = excerptsOf(README);

  test('there is something to compare', () => {
    expect(excerpts.length).toBeGreaterThan(1);
  });

  test.each(excerpts)('is what the command prints: $args', async (excerpt) => {
    const printed = await printedBy(excerpt);
    for (const part of excerpt.parts) expect(printed).toContain(part);
  });
});

/** The same of commands whose options are put together: as they are made. */
function madeBy(commands: typeof factCommands) {
  const program = new Command('tracehold');
  commands(program, async () => undefined);
  const rowsOf = (command: Command, above: string): { usage: string; options: string[] }[] => {
    const words = command.registeredArguments.map((one) => `<${one.name()}>`);
    const usage = [above, command.name(), ...words].join(' ');
    const options = command.options.map(({ flags }) => flags);
    return [{ usage, options }, ...command.commands.flatMap((one) => rowsOf(one, usage))];
  };
  return program.commands.flatMap((one) => rowsOf(one, program.name()));
}

/** The commands of the CLI as a person writes them, with their options. */
function commandsOf(text: string) {
  const found = [...text.matchAll(/(?:const (\w+) = )?(\w+)\s*\.command\('([^']+)'\)/g)];
  const names = new Map(found.map(([, variable = '', , name = '']) => [variable, name]));
  return found.map(({ index, 2: parent = '', 3: name }, place) => {
    const command = text.slice(index, found[place + 1]?.index);
    const stated = (what: string) =>
      [...command.matchAll(new RegExp(`\\.${what}\\(\\s*'([^']+)'`, 'g'))].map(([, one]) => one);
    const usage = ['tracehold', names.get(parent), name, ...stated('argument')];
    return { usage: usage.filter(Boolean).join(' '), options: stated('option') };
  });
}

/** What a command of the README prints on the run's graph. */
async function printedBy({ args: [, ...args] }: Excerpt): Promise<string> {
  const { code, stdout, stderr } = await tracehold(args);
  expect([0, 3], stderr).toContain(code);
  return stdout;
}
