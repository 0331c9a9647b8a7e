import { PictureName } from '#api/report';
import type { Tie } from '#api/ties';
import type { RegimeVerdict } from '#api/verdict';
import type { Cell } from '../../workbook/workbook';
import { shownIn } from '../pictures/strands';
import { factsText } from '../words/tie-words';
import { bound, cited, type Sheet, type Wording } from './sheet';

/** Every holding and right that a proof looked at, and whether it counted. */
export function holdingSheet(wording: Wording): Sheet {
  const { verdicts } = wording.telling.report;
  return {
    name: 'holdings',
    columns: [
      ['regime', 12],
      ['step', 7],
      ['company', 36],
      ['class', 16],
      ['holder', 36],
      ['minimum', 12],
      ['maximum', 12],
      ['certainty', 12],
      ['counted', 12],
      ['why', 60],
      ['sources', 16],
    ],
    rows: verdicts.flatMap((verdict) => holdingRows(verdict, wording)),
  };
}

function holdingRows({ regime, proof }: RegimeVerdict, wording: Wording): Cell[][] {
  const { telling, language, say } = wording;
  const named = (id: string) => telling.nameOf(id, language);
  return proof.flatMap(({ number, party, tables, controls }) => [
    ...tables.flatMap((table) =>
      table.holdings.map((row) => [
        ...[regime, number, named(party), say(`page:verdict.class.${table.class}`)],
        ...[named(row.owner), bound(row.share.minimum), bound(row.share.maximum)],
        ...[say(`hop.${row.certainty}`), say(`holding.${row.counted ?? 'no'}`)],
        ...[row.words[language], cited(wording, row.sources)],
      ]),
    ),
    ...controls.map((row) => [
      ...[regime, number, named(party)],
      say(`page:control.${row.kind}`, { defaultValue: row.kind }),
      ...[named(row.owner), null, null],
      ...[say(`hop.${row.certainty}`), say(`holding.${row.counted ?? 'no'}`)],
      ...[row.words[language], cited(wording, row.sources)],
    ]),
  ]);
}

const TIE_COLUMNS = [
  ['from', 34],
  ['tie', 18],
  ['to', 34],
  ['minimum', 12],
  ['maximum', 12],
  ['facts', 44],
  ['startDate', 12],
  ['endDate', 12],
  ['statementDate', 14],
  ['status', 14],
  ['certainty', 12],
  ['contradicted', 12],
  ['quote', 60],
  ['sources', 10],
] as const;

/** Every tie of every hop of every path. */
export function pathSheet(wording: Wording): Sheet {
  const { telling, language, say } = wording;
  const { report, nameOf } = telling;
  return {
    name: 'paths',
    columns: [['path', 7], ['kind', 30], ['designated', 34], ['step', 7], ...TIE_COLUMNS],
    rows: report.paths.flatMap(({ kind, designated, hops }, place) =>
      hops.flatMap(({ ties }, step) =>
        ties.map((tie) => [
          ...[place + 1, say(`page:pathKind.${kind}`), nameOf(designated, language), step + 1],
          ...tieCells(tie, wording),
        ]),
      ),
    ),
  };
}

/** The ties of the pictures. */
export function tieSheet(wording: Wording): Sheet {
  const { report } = wording.telling;
  return {
    name: 'ties',
    columns: [['picture', 30], ...TIE_COLUMNS],
    rows: PictureName.options.flatMap((name) =>
      shownIn(report, name).ties.map((tie) => [
        wording.say(`picture.${name}`),
        ...tieCells(tie, wording),
      ]),
    ),
  };
}

function tieCells(tie: Tie, wording: Wording): Cell[] {
  const { telling, language, say } = wording;
  const addresses = telling.report.paths.flatMap(({ hops }) =>
    hops.flatMap(({ address }) => address ?? []),
  );
  const endOf = (id: string) =>
    addresses.find((address) => address.id === id)?.text ?? telling.nameOf(id, language);
  const share = tie.type === 'OWNS' || tie.type === 'CONTROLS' ? tie.share : null;
  return [
    ...[endOf(tie.from), say(`page:verb.${tie.type}`), endOf(tie.to)],
    ...[bound(share?.minimum ?? null), bound(share?.maximum ?? null)],
    factsText(tie, say, language),
    ...[tie.startDate, tie.endDate, tie.statementDate],
    ...[say(`page:status.${tie.status}`), say(`hop.${tie.certainty}`)],
    say(`column.${tie.contradicted ? 'yes' : 'no'}`),
    ...[tie.quote, cited(wording, [tie.source.id])],
  ];
}
