import { useState } from 'react';
import { useWords } from '../i18n/use-words';
import { shareText } from '../share';
import { countedText, thresholdText } from '../verdict/amounts';
import { HoldersBar } from './HoldersBar';
import { ProofRow, type RowContext } from './ProofRow';
import type { Branch, HoldingRow, Leaf } from './proof-tree';

const FIRST = 40;

type Table = Branch['tables'][number]['table'];

interface Props extends RowContext {
  table: Table;
  rows: Leaf<HoldingRow>[];
}

/** The holders of one class: those that count, the sum, and those that do not. */
export function HoldingTable({ table, rows, ...rest }: Props) {
  const { t } = useWords();
  const counted = rows.filter(({ row }) => row.counted !== null);
  const others = rows.filter(({ row }) => row.counted === null);
  return (
    <>
      <h3>{t('proof.holders', { class: t(`verdict.class.${table.class}`) })}</h3>
      <HoldersBar rows={rows} />
      <h4>{t('proof.countedRows')}</h4>
      {counted.length === 0 ? (
        <p className="meta">{t('proof.countedNone')}</p>
      ) : (
        <Rows leaves={counted} {...rest} />
      )}
      <p className="sum">
        <strong>{t('proof.sum', { sum: countedText(table.sum, t) })}</strong>{' '}
        <SumMeets table={table} />
      </p>
      {table.own ? <p>{t('proof.own', { share: shareText(table.own) })}</p> : null}
      {table.undisclosed ? <p>{t('proof.undisclosed')}</p> : null}
      {others.length > 0 ? <h4>{t('proof.notCountedRows')}</h4> : null}
      <Rows leaves={others} {...rest} />
    </>
  );
}

function Rows({ leaves, ...rest }: RowContext & { leaves: Leaf<HoldingRow>[] }) {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  return (
    <>
      <ul className="proof-rows">
        {leaves.slice(0, all ? leaves.length : FIRST).map((leaf) => (
          <ProofRow
            key={`${leaf.row.owner} ${leaf.row.why} ${leaf.row.ties.join()}`}
            leaf={leaf}
            {...rest}
          />
        ))}
      </ul>
      {all || leaves.length <= FIRST ? null : (
        <button type="button" onClick={() => setAll(true)}>
          {t('proof.showAll', { count: leaves.length })}
        </button>
      )}
    </>
  );
}

function SumMeets({ table: { threshold, met } }: { table: Table }) {
  const { t } = useWords();
  if (threshold === null) return <span className="meta">{t('proof.notRead')}</span>;
  return <>{t(`proof.met.${met ?? 'none'}`, { threshold: thresholdText(threshold, t) })}</>;
}
