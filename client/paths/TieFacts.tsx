import type { Tie } from '#api/ties';
import { useWords } from '../i18n/use-words';
import { DateText } from '../ui/DateText';
import { tieFacts } from './tie-facts';

export function TieFacts({ tie }: { tie: Tie }) {
  const { t } = useWords();
  const dates = [
    ['startDate', tie.startDate],
    ['endDate', tie.endDate],
    ['statementDate', tie.statementDate],
  ] as const;
  return (
    <dl className="facts">
      {tieFacts(tie)
        .filter(({ value }) => value !== null)
        .map(({ name, value, word }) => (
          <div key={name}>
            <dt>{t(`fact.${name}`)}</dt>
            <dd>
              <bdi>{word ? t(value ?? '') : value}</bdi>
            </dd>
          </div>
        ))}
      {dates
        .filter(([, date]) => date !== null)
        .map(([name, date]) => (
          <div key={name}>
            <dt>{t(`fact.${name}`)}</dt>
            <dd>
              <DateText date={date} />
            </dd>
          </div>
        ))}
    </dl>
  );
}
