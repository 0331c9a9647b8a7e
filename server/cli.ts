import { Command, CommanderError } from 'commander';
import { assess } from './cli/assess';
import type { Answer, Context } from './cli/command';
import { decideCommands } from './cli/decide-commands';
import { EXPORT_FORMATS, exportCommand } from './cli/export';
import { factCommands } from './cli/facts/commands';
import { importCommand } from './cli/import';
import { mappingCommand } from './cli/mapping';
import { party } from './cli/party';
import { reportCommands } from './cli/report/commands';
import { screen } from './cli/screen';
import { search } from './cli/search';
import { seed } from './cli/seed';
import { start, status, stop } from './cli/server';
import { printable, wrapped } from './cli/terminal';
import { trace } from './cli/trace';
import { type Installation, openInstallation, prepare } from './installation';
import { documentOf, problemOf } from './problem-handler';
import type { Problem, ProblemType } from './problems';
import { readSettings } from './settings';
import { VERSION } from './version';

type Run = (context: Context) => Promise<Answer>;

const WRONG_INPUT: ReadonlySet<ProblemType> = new Set([
  'invalid-request',
  'unknown-party',
  'unknown-decision',
  'unknown-fact',
  'fact-changed',
  'fact-in-use',
  'already-decided',
  'decision-contradicted',
  'unknown-dataset',
  'unknown-list',
  'unknown-screening',
  'unknown-report',
  'invalid-import',
]);

const program = new Command('tracehold')
  .description(
    'Is this company tied to a party on a restricted-party list, by whom, and who says so?',
  )
  .version(VERSION)
  .option('--format <format>', 'text for people, json for programs', 'text')
  .configureHelp({ showGlobalOptions: true })
  .addHelpText(
    'after',
    '\nExit codes: 0 answered, 1 failed, 2 wrong input, 3 answered and a person must look.',
  )
  .exitOverride();

program
  .command('start')
  .description('serve the page and the API, with the embedded Neo4j unless NEO4J_URI is set')
  .action(() => perform(start));
program
  .command('stop')
  .description('stop the running server')
  .action(() => perform(stop));
program
  .command('status')
  .description('what runs, what is loaded, what it rests on')
  .action(() => perform(status));
program
  .command('seed')
  .description('load the seed')
  .option('--check', 'only count it and name every faulty row')
  .action((options) => perform((context) => seed(context, options)));
program
  .command('import')
  .argument('<file>', 'a file: plain, gzip or zip; - for standard input')
  .description('take a file of ownership or list data, whole or not at all')
  .option('--as <format>', 'its format; recognised unless given')
  .option(
    '--dataset <id>',
    'the dataset that it belongs to; the usual one of its format unless given',
  )
  .option(
    '--allowed-days <count>',
    'how old it may become before it is too old for the day; 0: it does not age; as usual for its format unless given',
  )
  .option(
    '--rank <number>',
    'of the nodes of one party that of the lowest rank leads; 10 unless given',
  )
  .option('--version-date <day>', 'the day of this version, where the file does not say it')
  .option('--mapping <file>', 'what the columns of a table of your own mean')
  .option('--member <name>', 'the file in a zip archive that has several')
  .option('--expect <count>', 'how many records it must have')
  .option('--accept-fall <reason>', 'take it though it says much less than the last version')
  .option('--dry-run', 'only say what would change')
  .option(
    '--bulk',
    "build a whole new store with Neo4j's own importer and put it in the place of the old one: for millions of rows, in Tracehold's own database",
  )
  .action((file, options) => perform((context) => importCommand(context, file, options)));
program
  .command('mapping')
  .argument('<file>', 'a table of your own, CSV or XLSX; - for standard input')
  .description('propose what its columns mean, as a mapping to save and import it with')
  .action((file) => perform((context) => mappingCommand(context, file)));
program
  .command('export')
  .description(
    `write what is published to a file: --format ${EXPORT_FORMATS.join(', ')}; tracehold, which import takes whole, unless given`,
  )
  .option('--datasets <ids>', 'comma-separated: only what these datasets say')
  .option('--party <party>', 'only what surrounds this party: an id or a name')
  .option('--depth <count>', 'with --party: how many ties away (1 to 3); 1 unless given')
  .option('--budget <count>', 'with --party: how many parties (1 to 500); 80 unless given')
  .option('--as-of <day>', 'with --party: ties in force on this day; today in UTC unless given')
  .option('--out <file>', 'the file, packed if it ends in .gz; tracehold.ENDING unless given')
  .action((options) =>
    perform(
      (context) => exportCommand(context, options, program.opts().format),
      ['text', 'json', ...EXPORT_FORMATS],
    ),
  );
program
  .command('screen')
  .argument('[file]', 'a supplier list, XLSX or CSV; - for standard input')
  .description('who each supplier of a list is, and how it stands under the regimes')
  .option('--regime <ids>', 'comma-separated ids of regimes, e.g. BIS,OFAC; all unless given')
  .option('--as-of <day>', 'the day asked about, YYYY-MM-DD; today in UTC unless given')
  .option('--datasets <ids>', 'comma-separated: read only these; all unless given')
  .option('--columns <columns>', 'name=COLUMN,country=COLUMN,id=COLUMN ...; proposed unless given')
  .option('--sheet <name>', 'of a workbook; its first unless given')
  .option('--name <name>', 'of the list, by which its next screening finds this one')
  .option('--out <file>', 'the result, ending in .xlsx, .csv or .json')
  .option('--language <language>', 'of the result: en (default) or zh')
  .option('--resume <id>', 'go on with a screening that stopped, in place of a file')
  .option('--regimes <folder>', 'your own regimes, one JSON file each, beside ours')
  .action((file, options) => perform((context) => screen(context, file, options)));
program
  .command('search')
  .argument('<text>', 'a name, a Chinese name, pinyin, an identifier or a ticker')
  .description('find parties')
  .option('--limit <count>', 'how many to show (1 to 50)')
  .option('--datasets <ids>', 'comma-separated: read only these; all unless given')
  .action((text, options) => perform((context) => search(context, text, options)));
program
  .command('party')
  .argument('<party>', 'an id or a name')
  .description('a party: names, identifiers, nodes, designations, ties')
  .option('--as-of <day>', 'the day asked about, YYYY-MM-DD; today in UTC unless given')
  .option('--datasets <ids>', 'comma-separated: read only these; all unless given')
  .action((text, options) => perform((context) => party(context, text, options)));
program
  .command('trace')
  .argument('<party>', 'an id or a name')
  .description('every exposure path of a party to a designated party, with the source of every hop')
  .option('--as-of <day>', 'the day asked about, YYYY-MM-DD; today in UTC unless given')
  .option('--datasets <ids>', 'comma-separated: read only these; all unless given')
  .option('--kinds <kinds>', 'comma-separated: owners, holdings, supply, other')
  .option('--depth <count>', 'ties followed upward and downward (1 to 20)')
  .option('--budget <count>', 'parties looked at (1 to 20000)')
  .option('--limit <count>', 'paths shown (1 to 1000)')
  .action((text, options) => perform((context) => trace(context, text, options)));
program
  .command('assess')
  .argument('[party]', 'an id or a name')
  .description(
    'the verdict on a party under each regime with its proof, or on every case of a file',
  )
  .option('--regime <ids>', 'comma-separated ids of regimes, e.g. BIS,OFAC; all unless given')
  .option('--as-of <day>', 'the day asked about, YYYY-MM-DD; today in UTC unless given')
  .option('--datasets <ids>', 'of a party: read only these, comma-separated; all unless given')
  .option('--cases <file>', 'a JSON array of ownership questions; needs no database')
  .option('--all', 'every party under one regime, a line each in a file')
  .option('--out <file>', 'with --all: the file; verdicts-REGIME-DAY.jsonl unless given')
  .option('--as <form>', 'with --all: jsonl (default) or csv')
  .option('--regimes <folder>', 'your own regimes, one JSON file each, beside ours')
  .action((text, options) => perform((context) => assess(context, text, options)));

reportCommands(program, perform);
decideCommands(program, perform);
factCommands(program, perform);

async function perform(run: Run, formats: readonly string[] = ['text', 'json']): Promise<void> {
  const format = program.opts().format;
  if (!formats.includes(format)) {
    program.error(`error: --format must be ${formats.join(' or ')}, not "${format}"`);
  }
  let installation: Installation | null = null;
  try {
    const settings = readSettings(process.env);
    const say = progress();
    const graph = async () => {
      installation ??= await openInstallation(settings, say);
      // The embedded database is ours to fill; somebody's own server is filled by `start` and `seed` only.
      if (settings.graph === null) await prepare(installation, say);
      return installation.graph;
    };
    const { text, json, exitCode, isJsonLines } = await run({ settings, say, graph });
    if (isJsonLines) process.stdout.write(`${text}\n`);
    else
      process.stdout.write(`${format === 'json' ? JSON.stringify(json, null, 2) : shown(text)}\n`);
    process.exitCode = exitCode;
  } catch (fault) {
    refuse(problemOf(fault), format, fault);
  } finally {
    await (installation as Installation | null)?.close();
  }
}

/** Text as a terminal shows it best; what is piped on keeps its lines whole. */
function shown(text: string): string {
  const { isTTY, columns } = process.stdout;
  return isTTY ? wrapped(printable(text), Math.max(columns, 40)) : printable(text);
}

/** Long steps speak only to people: never where the output is read by a program. */
function progress(): (line: string) => void {
  let last = '';
  return (line) => {
    if (line !== last) process.stderr.write(`${printable(line)}\n`);
    last = line;
  };
}

function refuse(problem: Problem, format: string, fault: unknown): void {
  const detail =
    problem.type === 'internal' && fault instanceof Error ? `${fault.message}` : problem.message;
  process.stderr.write(
    `${format === 'json' ? JSON.stringify(documentOf(problem)) : printable(detail)}\n`,
  );
  if (problem.type === 'ambiguous-party') process.exitCode = 3;
  else process.exitCode = WRONG_INPUT.has(problem.type) ? 2 : 1;
}

// Who reads no further, as `head` does, has had enough: that is no fault.
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  if (fault.code !== 'EPIPE') throw fault;
  process.exit();
});

try {
  await program.parseAsync();
} catch (fault) {
  if (!(fault instanceof CommanderError)) throw fault;
  process.exitCode = fault.exitCode === 0 ? 0 : 2;
}
