import type { Command } from 'commander';
import type { Answer, Context } from '../command';
import type { Typed } from './entry';
import {
  factAddClaim,
  factAddParty,
  factAddTie,
  factCorrect,
  factList,
  factRetract,
} from './facts';

type Perform = (run: (context: Context) => Promise<Answer>) => Promise<void>;

/** The commands about facts of one's own: add, correct, retract, list. */
export function factCommands(program: Command, perform: Perform): void {
  const facts = program
    .command('fact')
    .description('your own facts, each with its source and its words: add, correct, retract, list');
  const party = facts
    .command('add-party')
    .argument('<name>', 'the name of the party')
    .description('add a party that no dataset describes');
  withSource(withParty(party)).action((name, options: Typed) =>
    perform((context) => factAddParty(context, name, options)),
  );
  const tie = facts
    .command('add-tie')
    .argument('<from>', 'who owns, controls, supplies: an id or a name')
    .argument('<type>', 'owns, controls, branch-of, supplies, officer-of or linked')
    .argument('<to>', 'whom: an id or a name')
    .description('add a tie between two parties, of whatever dataset they are');
  withSource(withTie(tie)).action((from, type, to, options: Typed) =>
    perform((context) => factAddTie(context, [from, type, to], options)),
  );
  const claim = facts
    .command('add-claim')
    .argument('<text>', 'what is claimed')
    .description('add what is said of parties and is no tie')
    .option('--about <parties...>', 'the parties that it is about: ids or names')
    .option('--status <status>', STATUS);
  withSource(claim).action((text, options: Typed) =>
    perform((context) => factAddClaim(context, text, options)),
  );
  const correction = facts
    .command('correct')
    .argument('<number>', 'of the fact')
    .description('correct a fact; what no option names stays, "none" takes it back')
    .option('--name <name>', 'of a party')
    .option('--type <type>', 'of a tie')
    .option('--from <party>', 'of a tie')
    .option('--to <party>', 'of a tie')
    .option('--text <text>', 'of a claim')
    .option('--about <parties...>', 'of a claim');
  withSource(withTie(withParty(correction))).action((number, options: Typed) =>
    perform((context) => factCorrect(context, number, options)),
  );
  facts
    .command('retract')
    .argument('<number>', 'of the fact')
    .description('retract a fact; that it was said can still be read')
    .option('--reason <text>', 'why')
    .option('--by <name>', 'who retracts it; the user of this machine unless given')
    .action((number, options: Typed) =>
      perform((context) => factRetract(context, number, options)),
    );
  facts
    .command('list')
    .description('your own facts, the last first, with what they said before and those retracted')
    .option('--party <party>', 'only those about this party: an id or a name')
    .option('--fact <number>', 'only this one')
    .option('--limit <count>', '1 to 100; 20 unless given')
    .option('--before <number>', 'only facts before this one')
    .action((options: Typed) => perform((context) => factList(context, options)));
}

const STATUS = 'stated, reported (unless given), alleged, inferred or unverified';

/** Who says so, in which words, and who enters it. */
function withSource(command: Command): Command {
  return command
    .option('--publisher <name>', 'who publishes the source')
    .option('--title <title>', 'of the source')
    .option('--url <address>', 'of the source: http or https')
    .option('--date <day>', 'of the source: YYYY-MM-DD, YYYY-MM or YYYY')
    .option('--quote <words>', 'the words of the source')
    .option('--reason <text>', 'why it is entered')
    .option('--by <name>', 'who enters it; the user of this machine unless given');
}

function withParty(command: Command): Command {
  return command
    .option('--kind <kind>', 'Company (unless given), Person, PublicBody, Arrangement, Unknown')
    .option('--other-names <names...>', 'other names')
    .option('--country <code>', 'two letters, as CN')
    .option('--identifiers <ids...>', 'each as SCHEME=IDENTIFIER, e.g. LEI=5493...');
}

function withTie(command: Command): Command {
  return command
    .option('--status <status>', STATUS)
    .option('--start-date <day>', 'since when')
    .option('--end-date <day>', 'until when')
    .option('--share <share>', 'in per cent: 36, 49.99, 25-50, ">50", "<10" or 1/3')
    .option('--class <class>', 'of what is owned: shareholding (unless given), profit, other')
    .option('--control <how>', 'how it is controlled, e.g. votingRights, actualController')
    .option('--direct-or-indirect <word>', 'direct (unless given), indirect or unknown')
    .option('--self-holding', 'the party holds shares of itself')
    .option('--what <what>', 'what is supplied')
    .option('--amount <amount>', 'how much is supplied')
    .option('--state <state>', 'active (unless given), paused, ended, planned, unconfirmed')
    .option('--role <role>', 'of an officer')
    .option('--tenure <tenure>', 'present (unless given), former or unknown')
    .option('--link <how>', 'how they are linked, e.g. founder, jointVenturePartner');
}
