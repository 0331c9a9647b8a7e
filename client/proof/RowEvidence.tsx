import { useWords } from '../i18n/use-words';
import { TieEvidence } from '../paths/TieEvidence';
import { type Cited, tiesOf } from './cited';
import type { ControlRow, HoldingRow } from './proof-tree';

interface Props {
  row: HoldingRow | ControlRow;
  cited: Cited;
  open?: boolean;
}

/** Every tie that a row rests on, with its source. */
export function RowEvidence({ row, cited, open = false }: Props) {
  const { t } = useWords();
  const ties = tiesOf(cited, row.ties);
  if (ties.length === 0) return <p className="meta">{t('proof.noEvidence')}</p>;
  return (
    <details className="row-evidence" open={open}>
      <summary>{t('proof.evidence', { count: ties.length })}</summary>
      <div className="cards">
        {ties.map((tie) => (
          <TieEvidence key={tie.key} tie={tie} />
        ))}
      </div>
    </details>
  );
}
