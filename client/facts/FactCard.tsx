import { useState } from 'react';
import { type Fact, type FactChanged, postCorrection, postRetraction } from '#api/facts';
import { call } from '../call';
import { useWords } from '../i18n/use-words';
import { Badge } from '../ui/Badge';
import { DateText } from '../ui/DateText';
import { OutLink } from '../ui/OutLink';
import { Quote } from '../ui/Quote';
import { draftOf, type Named } from './draft';
import { FactForm } from './FactForm';
import { RetractForm } from './RetractForm';
import { SaidText } from './SaidText';

interface Props {
  fact: Fact;
  named: (id: string) => Named;
  onSaved: (saved: FactChanged) => void;
}

/** A fact: what it says, in which words, who says so, who entered it when and why, and what became of it. */
export function FactCard({ fact, named, onSaved }: Props) {
  const { t } = useWords();
  const { number, versions, retracted } = fact;
  const [last, ...earlier] = versions;
  if (last === undefined) return null;
  return (
    <>
      <h3>
        {t('facts.number', { number })}{' '}
        <Badge tone="plain">{t(`facts.kind.${last.said.kind}`)}</Badge>{' '}
        {retracted ? <Badge tone="unsure">{t('facts.retracted')}</Badge> : null}
      </h3>
      <p className="fact-said">
        <SaidText said={last.said} named={named} />
      </p>
      <Quote text={last.quote} locator={null} />
      <p className="source">
        <OutLink href={last.source.url}>
          <bdi>{last.source.title}</bdi>
        </OutLink>
        <span className="meta">
          {' · '}
          <bdi>{last.source.publisher}</bdi> · <DateText date={last.source.date} />
        </span>
      </p>
      <Entered entry={last} />
      {earlier.map((version) => (
        <div key={version.revision} className="fact-earlier">
          <p className="meta">{t('facts.earlier', { revision: version.revision })}</p>
          <p>
            <SaidText said={version.said} named={named} />
          </p>
          <Entered entry={version} />
        </div>
      ))}
      {retracted ? (
        <p className="meta">
          {t('facts.retractedIn', { revision: retracted.revision })} <bdi>{retracted.by}</bdi>
          {retracted.reason === null ? null : (
            <>
              : <bdi>{retracted.reason}</bdi>
            </>
          )}
        </p>
      ) : (
        <Changes fact={fact} last={last} named={named} onSaved={onSaved} />
      )}
    </>
  );
}

function Entered({ entry }: { entry: Fact['versions'][number] }) {
  const { t } = useWords();
  return (
    <p className="meta">
      {t('facts.enteredIn', { revision: entry.revision })} <bdi>{entry.by}</bdi>,{' '}
      <DateText date={entry.enteredAt.slice(0, 10)} />: <bdi>{entry.reason}</bdi>
    </p>
  );
}

function Changes({
  fact: { number },
  last,
  named,
  onSaved,
}: Props & { last: Fact['versions'][number] }) {
  const { t } = useWords();
  const [open, setOpen] = useState<'correct' | 'retract' | null>(null);
  const { revision: version } = last;
  const params = { number };
  const saved = (change: FactChanged) => {
    setOpen(null);
    onSaved(change);
  };
  return (
    <>
      <p className="row">
        {(['correct', 'retract'] as const).map((what) => (
          <button
            key={what}
            type="button"
            aria-expanded={open === what}
            onClick={() => setOpen(open === what ? null : what)}
          >
            {t(open === what ? 'case.cancel' : `facts.${what}`, { number })}
          </button>
        ))}
      </p>
      {open === 'correct' ? (
        <FactForm
          start={draftOf(last, named)}
          fixed
          send={(body) => call(postCorrection, { params, body: { ...body, version } })}
          onSaved={saved}
          label={t('facts.correctNow')}
        />
      ) : null}
      {open === 'retract' ? (
        <RetractForm
          send={(why) => call(postRetraction, { params, body: { ...why, version } })}
          onSaved={saved}
        />
      ) : null}
    </>
  );
}
