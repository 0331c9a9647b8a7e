import type { ReactNode } from 'react';
import type { RegimeVerdict } from '#api/verdict';
import { dateText } from '../dates';
import { useWords } from '../i18n/use-words';
import { shareText } from '../share';
import { PossibleBadge } from '../ui/Badge';
import { partyIn } from '../ui/names';
import { VerdictLink } from '../verdict/VerdictLink';
import { type Cited, inMinimal, nameOf } from './cited';
import { CountedBadge, MinimalBadge } from './Marks';
import type { Branch, ControlRow, HoldingRow, Leaf } from './proof-tree';
import { RowEvidence } from './RowEvidence';

export interface RowContext {
  verdict: RegimeVerdict;
  cited: Cited;
  /** Draws the step that makes a row count. */
  nested: (branch: Branch) => ReactNode;
}

interface Props extends RowContext {
  leaf: Leaf<HoldingRow | ControlRow>;
}

/** A holding or a right: whose, how much, whether and why it counts, and who says so. */
export function ProofRow({ leaf, verdict, cited, nested }: Props) {
  const { t, say } = useWords();
  const { row, below, see } = leaf;
  return (
    <li className={row.counted === null ? 'proof-row' : 'proof-row on'}>
      <p className="proof-row-head">
        <VerdictLink party={partyIn(cited.parties, row.owner)} />
        <strong className="proof-share">
          {'share' in row
            ? shareText(row.share)
            : t(`control.${row.kind}`, { defaultValue: row.kind })}
        </strong>
        <CountedBadge counted={row.counted} />
        <PossibleBadge certainty={row.certainty} />
        {inMinimal(verdict, row.ties) ? <MinimalBadge /> : null}
      </p>
      <p className="meta">
        {say(row.words)}
        {see === null ? null : ` · ${t('proof.seeStep', { number: see })}`}
        {'share' in row ? <Details row={row} cited={cited} /> : null}
      </p>
      <RowEvidence row={row} cited={cited} />
      {below ? nested(below) : null}
    </li>
  );
}

function Details({ row: { nominee, from, to }, cited }: { row: HoldingRow; cited: Cited }) {
  const { t, language } = useWords();
  const said = [
    nominee ? t('proof.nominee', { name: nameOf(cited, nominee, language) }) : null,
    from ? t('proof.from', { date: dateText(from, language) }) : null,
    to ? t('proof.until', { date: dateText(to, language) }) : null,
  ].filter(Boolean);
  return said.length === 0 ? null : <> · {said.join(' · ')}</>;
}
