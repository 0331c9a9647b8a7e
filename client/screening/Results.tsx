import { useState } from 'react';
import { Outcome, Standing } from '#api/screening';
import { postSuppliers, type Screening } from '#api/screenings';
import { useWords } from '../i18n/use-words';
import { Choice } from '../report/Choices';
import { FindField } from '../search/FindField';
import { Answered } from '../ui/State';
import { useAnswer } from '../use-answer';
import { Decide } from './Decide';
import { pairOf } from './pairs';
import { TakeReports } from './reports/TakeReports';
import { SupplierCard } from './SupplierCard';

const ALL = 'all';
const PAGE = 50;

/** The suppliers by urgency, with filters; several are decided at once. */
export function Results({ screening }: { screening: Screening }) {
  const { id, counts, state } = screening;
  const { t } = useWords();
  const [outcome, setOutcome] = useState<string>(ALL);
  const [standing, setStanding] = useState<string>(ALL);
  const [toReview, setToReview] = useState(false);
  const [text, setText] = useState('');
  const [pages, setPages] = useState<number[]>([-1]);
  const [ticked, setTicked] = useState<string[]>([]);
  const after = pages.at(-1) ?? -1;
  const body = {
    ...{ outcome: Outcome.nullable().catch(null).parse(outcome) },
    ...{ standing: Standing.nullable().catch(null).parse(standing) },
    ...{ toReview, text, after, limit: PAGE },
  };
  const answer = useAnswer(postSuppliers, { params: { id }, body });
  const first =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      set(value);
      setPages([-1]);
      setTicked([]);
    };
  const words = (name: string, keys: readonly string[]) => [
    { key: ALL, word: t('screen.all') },
    ...keys.map((key) => ({ key, word: t(`screen.${name}.${key}`) })),
  ];
  return (
    <section aria-label={t('screen.part.results')}>
      <div className="row filters">
        <Choice
          title={t('screen.head.outcome')}
          all={words('outcome', Outcome.options)}
          chosen={outcome}
          onChange={first(setOutcome)}
        />
        <Choice
          title={t('screen.head.standing')}
          all={words('standing', Standing.options)}
          chosen={standing}
          onChange={first(setStanding)}
        />
        <label>
          <input
            type="checkbox"
            checked={toReview}
            onChange={({ target }) => first(setToReview)(target.checked)}
          />{' '}
          {t('screen.onlyReview')}
        </label>
        <FindField label={t('screen.find')} text={text} onChange={first(setText)} />
      </div>
      <Answered answer={answer}>
        {({ suppliers, next }) => {
          const pairs = suppliers
            .filter(({ key }) => ticked.includes(key))
            .flatMap((one) => pairOf(one) ?? []);
          return (
            <>
              <p role="status" className="meta">
                {t('screen.shown', { shown: suppliers.length, all: counts.suppliers })}
              </p>
              {pairs.length > 0 ? (
                <Decide id={id} pairs={pairs} onDecided={() => setTicked([])} />
              ) : null}
              {state === 'stopped' || state === 'done' ? (
                <TakeReports screening={screening} chosen={ticked} />
              ) : null}
              <ul className="supplier-list">
                {suppliers.map((one) => (
                  <SupplierCard
                    key={one.key}
                    screening={screening}
                    screened={one}
                    ticked={ticked.includes(one.key)}
                    onTick={() =>
                      setTicked(
                        ticked.includes(one.key)
                          ? ticked.filter((key) => key !== one.key)
                          : [...ticked, one.key],
                      )
                    }
                  />
                ))}
              </ul>
              <div className="row">
                {pages.length > 1 ? (
                  <button type="button" onClick={() => setPages(pages.slice(0, -1))}>
                    {t('screen.before')}
                  </button>
                ) : null}
                {next === null ? null : (
                  <button type="button" onClick={() => setPages([...pages, next])}>
                    {t('screen.next')}
                  </button>
                )}
              </div>
            </>
          );
        }}
      </Answered>
    </section>
  );
}
