import { useWords } from '../i18n/use-words';
import { Link } from '../ui/Link';
import { useUrlState } from '../use-url-state';
import { countedText, marginText, thresholdText } from '../verdict/amounts';
import { Flags, flagsBeside } from '../verdict/Flags';
import { VerdictBadge } from '../verdict/VerdictBadge';
import { ListsLine } from './ListsLine';
import type { RegimeRow } from './order';
import { Scale } from './Scale';
import { StatusBadge } from './StatusBadge';

interface Props {
  rows: RegimeRow[];
  chosen: string;
  date: string;
}

/** A regime a row: verdict, counted share against threshold, the rule on the day, flags, the first reason. */
export function RegimeList({ rows, chosen, date }: Props) {
  return (
    <ol className="regimes">
      {rows.map((row) => (
        <Regime
          key={row.verdict.regime}
          row={row}
          chosen={row.verdict.regime === chosen}
          date={date}
        />
      ))}
    </ol>
  );
}

function Regime({
  row: { verdict, lists },
  ...props
}: {
  row: RegimeRow;
  chosen: boolean;
  date: string;
}) {
  const { say } = useWords();
  const state = useUrlState();
  return (
    <li className={props.chosen ? 'regime on' : 'regime'}>
      <h3>
        <Link
          to={{ ...state, regime: verdict.regime, select: null }}
          current={props.chosen ? 'true' : undefined}
        >
          {say(verdict.title)}
        </Link>
      </h3>
      <p>
        <VerdictBadge verdict={verdict.verdict} basis={verdict.basis} />{' '}
        <StatusBadge status={verdict.status} />
      </p>
      <Amounts verdict={verdict} />
      <div className="regime-why">
        <ListsLine verdict={verdict.verdict} lists={lists} date={props.date} />
        <Why verdict={verdict} />
      </div>
    </li>
  );
}

function Amounts({ verdict }: Pick<RegimeRow, 'verdict'>) {
  const { t } = useWords();
  const margin = marginText(verdict.margin, t);
  if (verdict.threshold === null) return <p className="meta">{t('verdict.rule.none')}</p>;
  return (
    <div className="regime-amounts">
      <Scale counted={verdict.counted} threshold={verdict.threshold} />
      <p>
        <strong>{countedText(verdict.counted, t)}</strong>{' '}
        <span className="meta">
          {t('verdict.asksFor', { threshold: thresholdText(verdict.threshold, t) })}
          {margin ? ` · ${margin}` : null}
        </span>
      </p>
    </div>
  );
}

function Why({ verdict }: Pick<RegimeRow, 'verdict'>) {
  const { t, say } = useWords();
  const { reasons } = verdict;
  const [first] = reasons;
  return (
    <>
      {first ? (
        <p>
          {say(first.words)}{' '}
          {reasons.length > 1 ? (
            <span className="meta">{t('verdict.moreReasons', { count: reasons.length - 1 })}</span>
          ) : null}
        </p>
      ) : null}
      <Flags flags={flagsBeside(verdict)} />
    </>
  );
}
