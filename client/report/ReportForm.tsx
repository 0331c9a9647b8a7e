import { useId } from 'react';
import type { Exposure } from '#api/exposure';
import type { RegimeBrief } from '#api/regimes';
import { ReportLanguage, ReportSection } from '#api/report';
import { useWords } from '../i18n/use-words';
import { partyIn, shownName } from '../ui/names';
import { Choice, Ticks } from './Choices';
import type { Wanted } from './use-report';

interface Props {
  regimes: readonly RegimeBrief[];
  exposure: Exposure;
  wanted: Wanted;
  change: (part: Partial<Wanted>) => void;
}

/** Everything that a report may be asked with. */
export function ReportForm({ regimes, exposure, wanted, change }: Props) {
  const { t, say } = useWords();
  const field = useId();
  return (
    <form className="report-form" onSubmit={(event) => event.preventDefault()}>
      <Ticks
        title={t('report.regimes')}
        all={regimes.map((regime) => ({ key: regime.id, word: say(regime.title) }))}
        chosen={wanted.regimes}
        onChange={(keys) => change({ regimes: keys })}
      />
      {wanted.regimes.length === 0 ? <p role="alert">{t('report.noRegime')}</p> : null}
      <Ticks
        title={t('report.sections')}
        all={ReportSection.options.map((key) => ({ key, word: t(`report.section.${key}`) }))}
        chosen={wanted.sections}
        onChange={(sections) => change({ sections })}
      />
      <Towards {...{ exposure, wanted, change }} />
      <Choice
        title={t('report.language')}
        all={ReportLanguage.options.map((key) => ({ key, word: t(`report.in.${key}`) }))}
        chosen={wanted.language}
        onChange={(one) => change({ language: one })}
      />
      <label htmlFor={`${field}-notes`}>{t('report.notes')}</label>
      <textarea
        id={`${field}-notes`}
        rows={5}
        maxLength={20_000}
        value={wanted.notes}
        onChange={(event) => change({ notes: event.target.value })}
      />
    </form>
  );
}

/** Paths to every designated party, or to one. */
function Towards({ exposure, wanted, change }: Omit<Props, 'regimes'>) {
  const { t, language } = useWords();
  const ends = [...new Set(exposure.paths.map(({ designated }) => designated))];
  if (wanted.towards !== null && !ends.includes(wanted.towards)) ends.push(wanted.towards);
  if (ends.length === 0) return null;
  return (
    <Choice
      title={t('report.towards')}
      all={[
        { key: '', word: t('report.towardsAll') },
        ...ends.map((id) => ({
          key: id,
          word: shownName(partyIn(exposure.parties, id), language),
        })),
      ]}
      chosen={wanted.towards ?? ''}
      onChange={(id) => change({ towards: id === '' ? null : id })}
    />
  );
}
