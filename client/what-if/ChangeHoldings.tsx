import { type FormEvent, useState } from 'react';
import type { RegimeVerdict } from '#api/verdict';
import { type ProofLine, proofLines } from '../graph/proof/proof-elements';
import { useWords } from '../i18n/use-words';
import { type Cited, nameOf, tiesOf } from '../proof/cited';
import { shareText } from '../share';
import { NO_SHARE, ShareFields } from './ShareFields';
import { type Supposed, shareOf } from './supposed';

interface Props {
  verdict: RegimeVerdict;
  cited: Cited;
  suppose: (one: Supposed) => void;
}

/** The holdings and rights on file in the proof: each can be supposed otherwise, or away. */
export function ChangeHoldings({ verdict, cited, suppose }: Props) {
  const { t } = useWords();
  const lines = proofLines(verdict.proof);
  if (lines.length === 0) return <p className="meta">{t('whatIf.noHoldings')}</p>;
  return (
    <ul className="on-file">
      {lines.map((line) => (
        <li key={line.id}>
          <OneHolding line={line} cited={cited} suppose={suppose} />
        </li>
      ))}
    </ul>
  );
}

function OneHolding({ line, cited, suppose }: Omit<Props, 'verdict'> & { line: ProofLine }) {
  const { t, language } = useWords();
  const [draft, setDraft] = useState(NO_SHARE);
  const [fault, setFault] = useState<string | null>(null);
  const { row, company } = line;
  const between = { owner: row.owner, owned: company };
  const withShares = tiesOf(cited, row.ties).filter(
    (tie) => tie.type === 'OWNS' || (tie.type === 'CONTROLS' && tie.control === 'votingRights'),
  );
  const change = (event: FormEvent) => {
    event.preventDefault();
    const share = draft.unknown ? null : shareOf(draft.least, draft.most);
    if (share === null && !draft.unknown) return setFault(t('whatIf.wrongShare'));
    const keys = withShares.map(({ key }) => key);
    suppose({ kind: 'change', onFile: { ...between, keys }, share });
    setFault(null);
  };
  const names = [nameOf(cited, row.owner, language), nameOf(cited, company, language)];
  return (
    <form className="suppose" onSubmit={change} aria-label={names.join(' → ')}>
      <p className="on-file-name">
        <bdi>{names[0]}</bdi> → <bdi>{names[1]}</bdi>{' '}
        <span className="meta">
          {'share' in row
            ? shareText(row.share)
            : t(`control.${row.kind}`, { defaultValue: row.kind })}
        </span>
      </p>
      {'share' in row && withShares.length > 0 ? (
        <>
          <ShareFields draft={draft} change={setDraft} />
          <button type="submit">{t('whatIf.change')}</button>
        </>
      ) : null}
      <button
        type="button"
        onClick={() => suppose({ kind: 'remove', onFile: { ...between, keys: row.ties } })}
      >
        {t('whatIf.remove')}
      </button>
      {fault ? (
        <p role="alert" className="fault">
          {fault}
        </p>
      ) : null}
    </form>
  );
}
