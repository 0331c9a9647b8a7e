import type { ElementDefinition } from 'cytoscape';
import type { ProofStep, RegimeVerdict } from '#api/verdict';
import type { Cited } from '../../proof/cited';
import type { ControlRow, HoldingRow } from '../../proof/proof-tree';
import { percentOf, percentText, shareText } from '../../share';
import { partyIn } from '../../ui/names';
import { node, partyNode, type Wording } from '../elements';
import { wrapped } from '../wrapped';

/** A line of the picture: a row of the proof, with an id that the address bar can carry. */
export interface ProofLine {
  id: string;
  company: string;
  kind: 'shares' | 'votes' | 'control';
  row: HoldingRow | ControlRow;
}

/** The rows of a proof as lines, in its order. */
export function proofLines(proof: readonly ProofStep[]): ProofLine[] {
  return proof.flatMap(({ number, party, tables, controls }) => [
    ...tables.flatMap((table) =>
      table.holdings.map((row, place) => ({
        ...{ id: `${number}.${table.class}.${place}`, company: party },
        ...{ kind: table.class, row },
      })),
    ),
    ...controls.map((row, place) => ({
      ...{ id: `${number}.control.${place}`, company: party },
      ...{ kind: 'control' as const, row },
    })),
  ]);
}

/** Between two parties a right that does not count is not drawn beside a holding, nor a second time. */
export function plainLines(lines: readonly ProofLine[]): ProofLine[] {
  const drawn = new Set<string>();
  const holdings = lines.filter(({ kind }) => kind !== 'control');
  const rights = lines.filter(({ kind }) => kind === 'control');
  return [...holdings, ...rights].filter(({ kind, row, company }) => {
    const between = `${row.owner} ${company}`;
    const again = drawn.has(between) && kind === 'control' && row.counted === null;
    drawn.add(between);
    return !again;
  });
}

type Drawn = Pick<RegimeVerdict, 'proof' | 'undisclosed'>;

/** The proof as Cytoscape elements: who is in it, the given lines, and the parts that nobody names. */
export function proofElements(
  { proof, undisclosed }: Drawn,
  lines: readonly ProofLine[],
  { cited, ...wording }: Wording & { cited: Pick<Cited, 'parties'> },
): ElementDefinition[] {
  const caught = new Map(proof.map(({ party, certainty }) => [party, certainty]));
  const ends = lines.flatMap(({ row, company }) => [row.owner, company]);
  const subject = proof.at(-1)?.party;
  const ids = [...new Set([...(subject === undefined ? [] : [subject]), ...ends])];
  const hidden = undisclosed.filter(
    ({ company, dispersed }) => !dispersed && ids.includes(company),
  );
  return [
    ...ids.map((id) => {
      const drawn = partyNode(partyIn(cited.parties, id), id === subject, wording);
      return markCaught(drawn, caught.get(id) ?? null, wording);
    }),
    ...hidden.map(({ company, class: kind }) => hiddenNode(hiddenId(company, kind), wording)),
    ...lines.map((line) => edge(line, wording)),
    ...hidden.map((part) => hiddenEdge(part, wording)),
  ];
}

/** Who is on a list is drawn as such already; the others say that the rule catches them. */
function markCaught(
  drawn: ElementDefinition,
  certainty: ProofStep['certainty'],
  { t }: Wording,
): ElementDefinition {
  if (certainty === null || String(drawn.classes).includes('designated')) return drawn;
  const word = t(certainty === 'certain' ? 'proof.caught' : 'proof.maybeCaught');
  return {
    ...drawn,
    data: {
      ...drawn.data,
      label: `${drawn.data.label}\n◆ ${word}`,
      height: Number(drawn.data.height) + 17,
    },
    classes: `${drawn.classes} caught`,
  };
}

function edge({ id, company, kind, row }: ProofLine, wording: Wording): ElementDefinition {
  const classes = ['tie', ...(kind === 'control' ? ['CONTROLS', 'controls'] : ['OWNS', 'owns'])];
  classes.push(row.counted === null ? 'uncounted' : 'counted');
  if (row.certainty === 'possible' || row.counted === 'possible') classes.push('unproven');
  if ('share' in row && shareText(row.share) === '0 – 100 %') classes.push('unknown-share');
  return {
    group: 'edges',
    data: {
      ...{ id, source: row.owner, target: company },
      ...{ label: edgeLabel(kind, row, wording), width: edgeWidth(row) },
    },
    classes: classes.join(' '),
  };
}

function edgeWidth(row: ProofLine['row']): number {
  return 'share' in row ? 1.5 + percentOf(row.share.minimum) / 20 : 2;
}

function edgeLabel(kind: ProofLine['kind'], row: ProofLine['row'], { t }: Wording): string {
  const word =
    'share' in row
      ? `${shareText(row.share)}${kind === 'votes' ? ` ${t('verdict.class.votes')}` : ''}`
      : t(`control.${row.kind}`, { defaultValue: row.kind });
  const sign = row.counted === null ? '×' : row.counted === 'certain' ? '✓' : '?';
  const counted = t(`proof.counted.${row.counted ?? 'none'}`);
  return [...wrapped(word, 26, 2), `${sign} ${counted}`].join('\n');
}

function hiddenId(company: string, kind: string): string {
  return `undisclosed.${kind}.${company}`;
}

function hiddenNode(id: string, { t }: Wording): ElementDefinition {
  return node(id, ['?', ...wrapped(t('proof.undisclosedNode'), 22, 2)], ['party', 'Unknown']);
}

function hiddenEdge(part: Drawn['undisclosed'][number], { t }: Wording): ElementDefinition {
  const id = hiddenId(part.company, part.class);
  const label = t('proof.upTo', { share: percentText(part.maximum) });
  return {
    group: 'edges',
    data: { id: `${id}.line`, source: id, target: part.company, label, width: 2 },
    classes: 'tie OWNS owns unknown-share',
  };
}
