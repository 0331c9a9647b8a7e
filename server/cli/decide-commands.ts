import type { Command } from 'commander';
import type { Answer, Context } from './command';
import { decideFind, decideList, decideOn, decideUndo } from './decide';

type Perform = (run: (context: Context) => Promise<Answer>) => Promise<void>;

/** The commands about identity: what waits for a person, and what people decided. */
export function decideCommands(program: Command, perform: Perform): void {
  const deciding = program
    .command('decide')
    .description('whether records are one party: what waits for a person, accept, reject, undo');
  deciding
    .command('list')
    .description('records that may be one party and wait for a person, those most alike first')
    .option('--decided', 'what people decided, the last first')
    .option('--party <party>', 'only those of this party: an id or a name')
    .option('--limit <count>', '1 to 100; 20 unless given')
    .option('--after <place>', 'where the page before ended')
    .option('--before <number>', 'with --decided: only decisions before this one')
    .action((options) => perform((context) => decideList(context, options)));
  deciding
    .command('find')
    .description('look through all parties for records that may be one')
    .action(() => perform(decideFind));
  deciding
    .command('accept')
    .argument('<from>', 'the id of a record')
    .argument('<to>', 'the id of another')
    .description('decide that two records are one party')
    .option('--reason <text>', 'why')
    .option('--by <name>', 'who decides; the user of this machine unless given')
    .action((from, to, options) =>
      perform((context) => decideOn(context, 'same', [from, to], options)),
    );
  deciding
    .command('reject')
    .argument('<from>', 'the id of a record')
    .argument('<to>', 'the id of another')
    .description('decide that two records are two parties')
    .option('--reason <text>', 'why')
    .option('--by <name>', 'who decides; the user of this machine unless given')
    .action((from, to, options) =>
      perform((context) => decideOn(context, 'different', [from, to], options)),
    );
  deciding
    .command('undo')
    .argument('<number>', 'of the decision')
    .description('undo a decision; it can still be read')
    .option('--reason <text>', 'why')
    .option('--by <name>', 'who undoes it; the user of this machine unless given')
    .action((number, options) => perform((context) => decideUndo(context, number, options)));
}
