import { userInfo } from 'node:os';
import { type FactEntry, type FactTie, type NewFact, postFact } from '#api/facts';
import { intervalIn } from '../../import/readers/owned/percentage-text';
import { Problem } from '../../problems';
import { faultsOf } from '../../serve';

/** What was typed of a fact, by the name of its option. */
export type Typed = { [option: string]: string | string[] | boolean | undefined };

/** What a tie says where nobody says otherwise. */
const USUAL: { [type in FactTie['type']]: object } = {
  OWNS: { class: 'shareholding', share: null, directOrIndirect: 'direct', selfHolding: false },
  CONTROLS: { control: undefined, share: null, directOrIndirect: 'direct' },
  BRANCH_OF: {},
  SUPPLIES: { what: null, amount: null, state: 'active' },
  OFFICER_OF: { role: null, tenure: 'present' },
  LINKED: { link: undefined },
};
const TIE = { from: undefined, to: undefined, status: 'reported', startDate: null, endDate: null };
const PARTY = {
  ...{ kind: 'Company', name: undefined, otherNames: [] as string[] },
  ...{ country: null, identifiers: [] as object[] },
};
const SOURCE = { publisher: undefined, title: undefined, url: null, date: undefined };

/** A fact from its options; what they do not say stays as it was, or is as it usually is. */
export function entryOf(
  kind: NewFact['said']['kind'],
  typed: Typed,
  before: FactEntry | null = null,
): NewFact {
  const said = {
    party: () => ({ party: filled(PARTY, typed, part(before?.said, 'party')) }),
    tie: () => ({ tie: tieOf(typed, part(before?.said, 'tie')) }),
    claim: () => ({
      claim: filled(
        { text: undefined, about: undefined, status: 'reported' },
        typed,
        part(before?.said, 'claim'),
      ),
    }),
  }[kind]();
  return parsed({
    said: { kind, ...said },
    source: filled(SOURCE, typed, part(before, 'source')),
    ...filled({ quote: undefined }, typed, part({ before: before ?? {} }, 'before')),
    ...{ reason: typed.reason, by: typed.by ?? userInfo().username },
  });
}

type Part = { [field: string]: unknown };

function part(whole: object | null | undefined, name: string): Part {
  return new Map(Object.entries(whole ?? {})).get(name) ?? {};
}

function tieOf(typed: Typed, before: Part): Part {
  const type = `${typed.type ?? before.type}`.toUpperCase().replaceAll('-', '_');
  const usual = new Map(Object.entries(USUAL)).get(type);
  if (usual === undefined) {
    const types = Object.keys(USUAL).map((one) => one.toLowerCase().replaceAll('_', '-'));
    throw wrong('<type>', `expected ${types.join(', ')}`);
  }
  const known = before.type === type ? before : {};
  return { type, ...filled(TIE, typed, before), ...filled({ ...usual }, typed, known) };
}

/** Each field as it was typed, else as it was, else as usual. `none` takes back what was said. */
function filled(usual: Part, typed: Typed, before: Part): Part {
  return Object.fromEntries(
    Object.entries(usual).map(([field, value]) => {
      const given = typed[field];
      const kept = before[field] ?? value;
      return [field, given === undefined ? kept : saidBy(field, given)];
    }),
  );
}

function saidBy(field: string, given: NonNullable<Typed[string]>): unknown {
  if (given === 'none') return null;
  if (field === 'share') return shareOf(`${given}`);
  return field === 'identifiers' && Array.isArray(given) ? given.map(identifierOf) : given;
}

function shareOf(text: string): object {
  const share = intervalIn(text);
  if (share !== null) return share;
  throw wrong(
    '--share',
    `"${text}" is no share of 0 to 100 per cent: write 36, 49.99, 25-50, ">50", "<10" or 1/3, or none where nobody states it`,
  );
}

function identifierOf(text: string): object {
  const [, scheme, id] = /^([^=]+)=(.+)$/.exec(text) ?? [];
  if (scheme !== undefined && id !== undefined) return { scheme: scheme.trim(), id: id.trim() };
  throw wrong('--identifiers', `"${text}" should be a scheme and an identifier, as LEI=5493...`);
}

const OPTIONS = [...Object.keys({ ...PARTY, ...TIE, ...SOURCE }), 'quote', 'reason', 'by'];
const ARGUMENTS = ['from', 'to', 'name', 'text'];

/** A fault names the option or the argument as people type it. */
function parsed(entry: object): NewFact {
  const read = postFact.body.safeParse(entry);
  if (read.success) return read.data;
  const errors = faultsOf(read.error, '');
  const said = errors.map(({ pointer, detail }) => `${optionAt(pointer)}: ${detail}`);
  throw new Problem('invalid-request', [...new Set(said)].join('; '), { errors });
}

function optionAt(pointer: string): string {
  const names = pointer.split('/').filter((name) => !/^\d*$/.test(name));
  const name = names.find((one) => OPTIONS.includes(one)) ?? names.at(-1) ?? '';
  if (ARGUMENTS.includes(name)) return `<${name}>`;
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

function wrong(option: string, detail: string): Problem {
  return new Problem('invalid-request', `${option}: ${detail}`);
}
