import type { Command } from 'commander';
import type { Answer, Context } from '../command';
import { reportOrBatch } from './batch';
import { reportCompare, reportVerify } from './checks';
import { REPORT_FORMS } from './options';
import { reportSchemaText } from './schema';
import { reportDelete, reportList, reportOpen } from './stored';

type Perform = (
  run: (context: Context) => Promise<Answer>,
  formats?: readonly string[],
) => Promise<void>;

/** The commands about reports: what stands behind a command is read by `report` itself, so each takes it from there. Make, check, compare, and those that are kept. */
export function reportCommands(program: Command, perform: Perform): void {
  const reporting = program
    .command('report')
    .argument('[party]', 'an id or a name')
    .description(
      'a due-diligence report on a party as a file: --format html (default), pdf, md, json or xlsx',
    )
    .option('--regime <ids>', 'comma-separated ids of regimes, e.g. BIS,OFAC; all unless given')
    .option('--as-of <day>', 'the day asked about, YYYY-MM-DD; today in UTC unless given')
    .option('--datasets <ids>', 'comma-separated: read only these; all unless given')
    .option('--revision <number>', 'a published revision of the data; the newest unless given')
    .option('--language <language>', 'en, zh or both')
    .option(
      '--leave-out <sections>',
      'comma-separated: pictures, verdicts, paths, claims, method, glossary',
    )
    .option('--suppose <file>', 'assumptions as JSON: holdings and designations other than on file')
    .option('--towards <party>', 'only the paths to this party: an id or a name')
    .option('--notes <file>', "the author's notes, a text file")
    .option('--made-on <day>', 'the day that it bears; today in UTC unless given')
    .option('--paper <size>', 'of a PDF: A4 (default) or Letter')
    .option('--keep', 'keep it in the graph, too: report list names what is kept')
    .option(
      '--batch <file>',
      'a report on each party of a file, a line each, and an index, into the folder --out',
    )
    .option('--screening <id>', 'as --batch, on every party that a supplier of this screening is')
    .option(
      '--out <file>',
      'the file, or the folder of a batch; report-PARTY-DAY.FORM unless given',
    )
    .option('--regimes <folder>', 'your own regimes, one JSON file each, beside ours')
    .action((text, options) =>
      perform(
        (context) => reportOrBatch(context, text, options, program.opts().format),
        ['text', ...REPORT_FORMS],
      ),
    );
  reporting
    .command('verify')
    .argument('<file>', 'a report as JSON or HTML')
    .description('make a report again from the revision that it names, and compare')
    .option('--regimes <folder>', 'your own regimes, one JSON file each, beside ours')
    .action((file, _, command) =>
      perform((context) => reportVerify(context, file, command.optsWithGlobals())),
    );
  reporting
    .command('compare')
    .argument('<before>', 'a report as JSON or HTML')
    .argument('[after]', 'a later one; made now unless given')
    .description('what changed between two reports on a party, and what is behind it')
    .option('--regimes <folder>', 'your own regimes, one JSON file each, beside ours')
    .action((before, after, _, command) =>
      perform((context) => reportCompare(context, before, after, command.optsWithGlobals())),
    );
  reporting
    .command('schema')
    .description('the JSON Schema of a report as data')
    .action(() => perform(reportSchemaText));
  reporting
    .command('list')
    .description('the reports that are kept, the last kept first')
    .action(() => perform(reportList));
  reporting
    .command('open')
    .argument('<id>', 'of a kept report')
    .description('write a kept report to a file, as it was made')
    .option('--paper <size>', 'of a PDF: A4 (default) or Letter')
    .option('--out <file>', 'the file; report-PARTY-DAY.FORM unless given')
    .action((id, _, command) =>
      perform(
        (context) => reportOpen(context, id, command.optsWithGlobals(), program.opts().format),
        ['text', ...REPORT_FORMS],
      ),
    );
  reporting
    .command('delete')
    .argument('<id>', 'of a kept report')
    .description('delete a kept report')
    .action((id) => perform((context) => reportDelete(context, id)));
}
