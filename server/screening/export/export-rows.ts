import type { Candidate, Screened } from '#api/screening';
import type { Screening } from '#api/screenings';
import type { Words } from '#api/values';
import { verdictName } from '../../verdicts/words';
import type { Cell } from '../../workbook/workbook';
import {
  decisionName,
  kindName,
  outcomeName,
  reviewName,
  standingName,
  stateName,
} from '../words/names';

export type Language = keyof Words;

/** A column of the exposure table: its head, its width in letters, and what stands in it. */
interface Column {
  head: Words;
  width: number;
  cell: (line: Line, language: Language) => Cell;
}

/** A row of the supplier list and, of several parties that it may be, one. */
interface Line {
  row: number;
  screened: Screened;
  candidate: Candidate | null;
}

const OF_ROW: readonly Column[] = [
  { head: { en: 'Row', zh: '行' }, width: 7, cell: ({ row }) => row },
  {
    head: { en: 'Own id', zh: '自有编号' },
    width: 14,
    cell: ({ screened }) => joined(screened.ownIds),
  },
  {
    head: { en: 'Supplier', zh: '供应商' },
    width: 36,
    cell: ({ screened }) => joined(screened.supplier.names),
  },
  {
    head: { en: 'Country', zh: '国家' },
    width: 9,
    cell: ({ screened }) => screened.supplier.country,
  },
  {
    head: { en: 'Identifiers', zh: '代码' },
    width: 24,
    cell: ({ screened }) =>
      joined(screened.supplier.identifiers.map(({ scheme, id }) => `${scheme} ${id}`)),
  },
  {
    head: { en: 'Outcome', zh: '结果' },
    width: 24,
    cell: ({ screened }, in_) => outcomeName(screened.outcome)[in_],
  },
  {
    head: { en: 'Exposure', zh: '风险' },
    width: 24,
    cell: ({ screened, candidate }, in_) => {
      const standing = candidate?.standing ?? screened.standing;
      return standing && standingName(standing)[in_];
    },
  },
  {
    head: { en: 'To look at', zh: '需处理' },
    width: 30,
    cell: ({ screened, candidate }, in_) =>
      candidate?.review ? reviewName(candidate.review)[in_] : (screened.detail?.[in_] ?? null),
  },
];

const OF_PARTY: readonly Column[] = [
  { head: { en: 'Party', zh: '主体' }, width: 36, cell: ofParty(({ party }) => party.name) },
  {
    head: { en: 'Chinese name', zh: '中文名' },
    width: 24,
    cell: ofParty(({ party }) => party.nameZh),
  },
  { head: { en: 'Party id', zh: '主体编号' }, width: 20, cell: ofParty(({ party }) => party.id) },
  {
    head: { en: 'Is it the supplier', zh: '是否为该供应商' },
    width: 18,
    cell: ofParty(({ state }, in_) => stateName(state)[in_]),
  },
  {
    head: { en: 'Score', zh: '得分' },
    width: 8,
    cell: ofParty(({ evidence }) => evidence.comparison.score),
  },
  {
    head: { en: 'Why it fits', zh: '匹配理由' },
    width: 40,
    cell: ofParty(({ evidence }) =>
      evidence.comparison.features
        .map(
          ({ code, effect, asked, found }) =>
            `${code} ${effect}: ${asked ?? '–'} / ${found ?? '–'}`,
        )
        .join('\n'),
    ),
  },
  {
    head: { en: 'On lists', zh: '名单' },
    width: 44,
    cell: ofParty(({ evidence }) =>
      evidence.entries
        .map(({ list, listedName, since, citation }) =>
          joined([list, listedName, since, citation], ', '),
        )
        .join('\n'),
    ),
  },
  {
    head: { en: 'Exposure paths', zh: '风险路径' },
    width: 34,
    cell: ofParty(({ paths }, in_) =>
      paths
        .filter(({ designatedParties }) => designatedParties > 0)
        .map(({ kind, designatedParties }) => `${kindName(kind)[in_]}: ${designatedParties}`)
        .join('\n'),
    ),
  },
  {
    head: { en: 'Decision', zh: '决定' },
    width: 40,
    cell: ofParty(({ decisions }, in_) =>
      decisions
        .map((one) =>
          joined(
            [decisionName(one.decision)[in_], one.reason, one.decidedBy, one.decidedAt],
            ' · ',
          ),
        )
        .join('\n'),
    ),
  },
  {
    head: { en: 'Sources', zh: '来源' },
    width: 44,
    cell: ofParty(({ sources }) =>
      sources.map(({ title, date, url }) => joined([title, date, url], ', ')).join('\n'),
    ),
  },
  {
    head: { en: 'Limits met', zh: '达到的限制' },
    width: 20,
    cell: ofParty(({ limits }) => joined(limits)),
  },
];

function ofParty(cell: (candidate: Candidate, language: Language) => Cell): Column['cell'] {
  return ({ candidate }, language) => (candidate === null ? null : cell(candidate, language));
}

function verdictColumns(regime: string): Column[] {
  const of = (candidate: Candidate) => candidate.verdicts.find((one) => one.regime === regime);
  return [
    {
      head: { en: `${regime}: verdict`, zh: `${regime}：结论` },
      width: 24,
      cell: ofParty((candidate, in_) => {
        const told = of(candidate);
        return told === undefined ? null : verdictName(told.verdict)[in_];
      }),
    },
    {
      head: { en: `${regime}: proof`, zh: `${regime}：证明` },
      width: 60,
      cell: ofParty((candidate, in_) => {
        const told = of(candidate);
        if (told === undefined) return null;
        return [told.words[in_], ...told.proof.map((step) => step[in_])].join('\n');
      }),
    },
  ];
}

/** The columns of the exposure table of a screening, in a language. */
export function tableColumns({ regimes }: Pick<Screening, 'regimes'>, language: Language) {
  const columns = [...OF_ROW, ...OF_PARTY, ...regimes.flatMap(verdictColumns)];
  return {
    heads: columns.map(({ head }) => head[language]),
    widths: columns.map(({ width }) => width),
    /** Every row of a supplier with every party that it is, may be, or was said not to be. */
    cells: (screened: Screened): Cell[][] =>
      screened.rows.flatMap((row) => {
        const found: (Candidate | null)[] = screened.candidates;
        return (found.length === 0 ? [null] : found).map((candidate) =>
          columns.map(({ cell }) => cell({ row, screened, candidate }, language)),
        );
      }),
  };
}

function joined(parts: readonly (string | null)[], by = '; '): string {
  return parts.filter((part) => part !== null && part !== '').join(by);
}
