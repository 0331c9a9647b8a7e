import { z } from 'zod';
import type { RegimeVerdict } from '#api/verdict';
import { getVerdicts, type Verdicts } from '#api/verdicts';
import { readRegimes } from '../regimes';
import { regimeNamed } from '../verdicts/regimes';
import { verdictsOf } from '../verdicts/verdicts';
import type { Answer, Context } from './command';
import { coverageText } from './coverage-text';
import { findParty } from './find-party';
import { typed } from './options';
import { colours } from './terminal';

const Asked = z.object({
  regime: getVerdicts.query.shape.regimes,
  asOf: getVerdicts.query.shape.asOf,
  datasets: getVerdicts.query.shape.datasets,
});

export interface AssessOptions {
  regime?: string;
  asOf?: string;
  datasets?: string;
  regimes?: string;
}

/** tracehold assess <party>: the verdict under each regime with its proof. Only where nothing is found has nobody to look. */
export async function assessParty(
  context: Context,
  party: string,
  { regime, asOf, datasets, regimes }: AssessOptions,
): Promise<Answer> {
  const known = readRegimes(regimes ?? context.settings.regimes);
  const asked = typed(Asked, { regime, asOf, datasets });
  for (const id of asked.regime ?? []) regimeNamed(known, id, '--regime');
  const query = { regimes: asked.regime, asOf: asked.asOf, datasets: asked.datasets };
  const graph = await context.graph();
  const found = await verdictsOf(graph, known, await findParty(graph, party), query);
  const isOpen = found.verdicts.some(({ verdict }) => verdict !== 'none_found');
  const mustLook = isOpen || found.coverage.limits.length > 0;
  return { text: verdictsText(found), json: found, exitCode: mustLook ? 3 : 0 };
}

const COLOURS = {
  exposed: colours.red,
  cannot_rule_out: colours.yellow,
  none_found: colours.green,
};

const NAMES = {
  exposed: 'EXPOSED',
  cannot_rule_out: 'CANNOT BE RULED OUT',
  none_found: 'test not met on what is disclosed',
};

/** The verdicts for reading: all of them in a line each, then each with its proof, then what they rest on. */
function verdictsText({ subject, verdicts, parties, coverage }: Verdicts): string {
  const names = new Map([subject, ...parties].map(({ id, name }) => [id, name]));
  const nameOf: NameOf = (id) => names.get(id) ?? id;
  const title = [subject.name, subject.nameZh, subject.country, subject.id].filter(Boolean);
  const widest = Math.max(...verdicts.map(({ regime }) => regime.length));
  return [
    colours.bold(title.join(' · ')),
    ...verdicts.map(({ regime, verdict, basis }) => {
      const how = basis === null ? '' : ` (${BASES[basis]})`;
      return `  ${regime.padEnd(widest)}  ${COLOURS[verdict](NAMES[verdict])}${how}`;
    }),
    ...verdicts.flatMap((told) => verdictLines(told, nameOf)),
    '',
    coverageText(coverage),
  ].join('\n');
}

type NameOf = (id: string) => string;

const BASES = { named: 'named', rule: 'by the rule', both: 'named, and by the rule' };

function verdictLines(told: RegimeVerdict, nameOf: NameOf): string[] {
  const { regime, title, words, flags, reasons, governs, critical, statusNote, unverified } = told;
  const reached = critical.certain ?? critical.possible;
  return [
    '',
    colours.bold(`${regime} · ${title.en}`),
    `  ${words.en}`,
    ...(statusNote === null ? [] : [`  ${statusNote.en}`]),
    ...(flags.length === 0 ? [] : [`  Flags: ${flags.join(', ')}`]),
    ...(governs === null ? [] : [`  Strictest licence terms: those of ${nameOf(governs)}`]),
    ...(reached === null
      ? []
      : [
          `  Caught${critical.certain === null ? ' possibly' : ''} up to a threshold of ${reached.value} per cent`,
        ]),
    ...section(
      'Why it cannot be ruled out',
      reasons.map((reason) => `${reason.code}: ${reason.words.en}`),
    ),
    ...section(
      'Proof',
      told.proof.flatMap((step) => stepLines(step, nameOf)),
    ),
    ...section('What would settle it', [
      ...told.settling.map((one) => one.words.en),
      ...(told.untried === 0
        ? []
        : [`${told.untried} more facts were not tried: too many holdings.`]),
    ]),
    ...section(
      'Economic interest, for information',
      told.economicInterest.map((one) => one.words.en),
    ),
    ...section(
      'Not verified about this rule',
      unverified.map(({ en }) => en),
    ),
  ];
}

function stepLines(
  { number, words, tables, controls }: RegimeVerdict['proof'][number],
  nameOf: NameOf,
): string[] {
  const rows = [
    ...tables.flatMap((table) =>
      table.holdings.map((row) => ({
        ...row,
        held: `${shareOf(row.share)} % of the ${table.class}`,
      })),
    ),
    ...controls.map((row) => ({ ...row, held: row.kind })),
  ];
  return [
    `${number}. ${words.en}`,
    ...rows.map(({ owner, held, words: why, sources }) => {
      return `   ${nameOf(owner)}, ${held}: ${why.en} [${sources.join(', ')}]`;
    }),
  ];
}

function shareOf({ minimum, maximum }: { minimum: string; maximum: string }): string {
  return minimum === maximum ? minimum : `${minimum} to ${maximum}`;
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`  ${title}`, ...lines.map((line) => `    ${line}`)];
}
