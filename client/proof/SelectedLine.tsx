import type { ProofLine } from '../graph/proof/proof-elements';
import { useWords } from '../i18n/use-words';
import { shareText } from '../share';
import { useUrlState } from '../use-url-state';
import { VerdictLink } from '../verdict/VerdictLink';
import { type Cited, nameOf } from './cited';
import { CountedBadge } from './Marks';
import { RowEvidence } from './RowEvidence';

/** What is selected in the picture: a holding with its evidence, or a party. */
export function SelectedLine({ lines, cited }: { lines: ProofLine[]; cited: Cited }) {
  const { t, say, language } = useWords();
  const { select } = useUrlState();
  const line = lines.find(({ id }) => id === select);
  const party = cited.parties.find(({ id }) => id === select);
  if (party)
    return (
      <p>
        <span className="meta">{t('proof.selected')}:</span> <VerdictLink party={party} />
      </p>
    );
  if (!line) return <p className="meta">{t('proof.select')}</p>;
  const { row, company } = line;
  return (
    <>
      <p className="row">
        <strong>
          <bdi>{nameOf(cited, row.owner, language)}</bdi> →{' '}
          <bdi>{nameOf(cited, company, language)}</bdi>
        </strong>
        {'share' in row
          ? shareText(row.share)
          : t(`control.${row.kind}`, { defaultValue: row.kind })}
        <CountedBadge counted={row.counted} />
      </p>
      <p className="meta">{say(row.words)}</p>
      <RowEvidence row={row} cited={cited} open />
    </>
  );
}
