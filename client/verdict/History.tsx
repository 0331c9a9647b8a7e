import { getVerdictHistory, type VerdictHistory } from '#api/verdicts';
import { dateText, today } from '../dates';
import { useWords } from '../i18n/use-words';
import { Badge } from '../ui/Badge';
import { Link } from '../ui/Link';
import { Section } from '../ui/Section';
import { Answered } from '../ui/State';
import { useAnswer } from '../use-answer';
import { useUrlState } from '../use-url-state';
import { countedText } from './amounts';
import { dayBefore, dayOf, isShown } from './periods';
import { VerdictBadge } from './VerdictBadge';
import { codeWord } from './words';

type Period = VerdictHistory['periods'][number];

interface Props {
  id: string;
  regime: string;
  asOf: string;
}

/** The verdict over time: each period with what began it. Choosing one asks about its first day. */
export function History({ id, regime, asOf }: Props) {
  const { t } = useWords();
  const answer = useAnswer(getVerdictHistory, { params: { id }, query: { regime } });
  return (
    <div id="history">
      <Section title={t('history.title')}>
        <p className="meta">{t('history.note')}</p>
        <Answered answer={answer}>
          {({ periods }) => (
            <>
              {periods.length === 1 ? <p>{t('history.one')}</p> : null}
              <ol className="history">
                {periods.toReversed().map((period) => (
                  <PeriodRow key={period.from} period={period} asOf={asOf} />
                ))}
              </ol>
            </>
          )}
        </Answered>
      </Section>
    </div>
  );
}

function PeriodRow({ period, asOf }: { period: Period; asOf: string }) {
  const { t, language } = useWords();
  const state = useUrlState();
  const { from, to } = period;
  const shown = isShown(period, asOf);
  const day = dayOf(period);
  const words = [
    from ? t('history.from', { date: dateText(from, language) }) : t('history.beginning'),
    to ? t('history.until', { date: dateText(dayBefore(to), language) }) : t('history.on'),
  ];
  return (
    <li className={shown ? 'period on' : 'period'}>
      <p className="row">
        <Link
          to={{ ...state, asOf: day === today() ? null : day, select: null }}
          current={shown ? 'true' : undefined}
        >
          {words.join(' ')}
        </Link>
        <VerdictBadge verdict={period.verdict} basis={period.basis} />
        <span className="meta">
          {t('catches.counted', { share: countedText(period.counted, t) })}
        </span>
        {shown ? <Badge tone="plain">{t('history.shown')}</Badge> : null}
      </p>
      <PeriodWhy period={period} />
    </li>
  );
}

function PeriodWhy({ period: { why, reasons, flags } }: { period: Period }) {
  const { t, say } = useWords();
  const codes = [
    ...[...new Set(reasons)].map((code) => codeWord('reason', code, t)),
    ...flags.map((code) => codeWord('flag', code, t)),
  ];
  return (
    <>
      <ul className="period-why">
        {why.map(({ kind, words }) => (
          <li key={kind + words.en}>
            <strong>{t(`history.kind.${kind}`)}:</strong> <bdi>{say(words)}</bdi>
          </li>
        ))}
      </ul>
      {codes.length > 0 ? <p className="meta">{codes.join(' · ')}</p> : null}
    </>
  );
}
