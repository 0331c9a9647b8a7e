import './time.css';
import { type Change, ChangeKind } from '#api/changes';
import { Refused } from '../call';
import { today } from '../dates';
import { useWords } from '../i18n/use-words';
import { DateText } from '../ui/DateText';
import { useUrlState } from '../use-url-state';
import { ChangeList } from './ChangeList';
import { between, marksOf } from './marks';
import { TimeStrip } from './TimeStrip';
import { useChanges } from './use-changes';

/** When something changed around a party: along a line, in words, and between two days. */
export function TimeSection({ id }: { id: string }) {
  const { t } = useWords();
  const { asOf, compareTo } = useUrlState();
  const { data, error, refetch } = useChanges(id);
  if (error) return <Unread error={error} again={() => void refetch()} />;
  if (!data) return <div className="time-section empty" />;
  const { changes } = data;
  const day = asOf ?? today();
  const compared = compareTo === null ? changes : between(changes, compareTo, day);
  const [from, to] = [compareTo ?? day, day].sort();
  return (
    <section className="time-section" aria-label={t('time.title')}>
      {changes.length === 0 ? (
        <p className="meta">{t('time.nothingDated')}</p>
      ) : (
        <TimeStrip marks={marksOf(changes)} />
      )}
      <details>
        <summary>
          {compareTo === null ? (
            t('time.all', { count: changes.length })
          ) : (
            <>
              <DateText date={from ?? day} /> – <DateText date={to ?? day} />
              {': '}
              {compared.length === 0
                ? t('time.nothing')
                : counted(compared)
                    .map(({ kind, count }) => t(`time.count.${kind}`, { count }))
                    .join(' · ')}
            </>
          )}
        </summary>
        <ChangeList answer={data} changes={compared} caption={t('time.title')} />
      </details>
    </section>
  );
}

/** The page itself says what is wrong: here it is only said what is missing, and of what is not there nothing. */
function Unread({ error, again }: { error: Error; again: () => void }) {
  const { t } = useWords();
  if (error instanceof Refused && error.problem.status === 404) return null;
  return (
    <div className="time-section">
      <p className="meta">
        {t('time.failed')}{' '}
        <button type="button" className="text" onClick={again}>
          {t('state.again')}
        </button>
      </p>
    </div>
  );
}

function counted(changes: readonly Change[]): { kind: ChangeKind; count: number }[] {
  return ChangeKind.options
    .map((kind) => ({ kind, count: changes.filter((change) => change.kind === kind).length }))
    .filter(({ count }) => count > 0);
}
