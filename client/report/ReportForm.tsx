import { type FormEvent, useId, useState } from 'react';
import type { RegimeBrief } from '#api/regimes';
import { ReportForm as Form, Paper, ReportLanguage, ReportSection } from '#api/report';
import { useWords } from '../i18n/use-words';
import { Failed } from '../ui/State';
import { Choice, Ticks } from './Choices';
import { useReport, type Wanted } from './use-report';

interface Props {
  id: string;
  regimes: RegimeBrief[];
}

/** Everything that a report may be asked with; nothing of it is stored. */
export function ReportForm({ id, regimes }: Props) {
  const { t, say, language } = useWords();
  const field = useId();
  const [wanted, setWanted] = useState<Wanted>({
    ...{ regimes: regimes.map((regime) => regime.id), sections: ReportSection.options },
    ...{ language, notes: '', form: 'html', paper: 'A4' },
  });
  const { make, made } = useReport(id);
  const change = (part: Partial<Wanted>) => setWanted({ ...wanted, ...part });
  const send = (event: FormEvent) => {
    event.preventDefault();
    make.mutate(wanted);
  };
  return (
    <form className="report-form" onSubmit={send}>
      <Ticks
        title={t('report.regimes')}
        all={regimes.map((regime) => ({ key: regime.id, word: say(regime.title) }))}
        chosen={wanted.regimes}
        onChange={(keys) => change({ regimes: keys })}
      />
      <Ticks
        title={t('report.sections')}
        all={ReportSection.options.map((key) => ({ key, word: t(`report.section.${key}`) }))}
        chosen={wanted.sections}
        onChange={(sections) => change({ sections })}
      />
      <div className="row">
        <Choice
          title={t('report.language')}
          all={ReportLanguage.options.map((key) => ({ key, word: t(`report.in.${key}`) }))}
          chosen={wanted.language}
          onChange={(one) => change({ language: one })}
        />
        <Choice
          title={t('report.form')}
          all={Form.options.map((key) => ({ key, word: t(`report.as.${key}`) }))}
          chosen={wanted.form}
          onChange={(form) => change({ form })}
        />
        {wanted.form === 'pdf' ? (
          <Choice
            title={t('report.paper')}
            all={Paper.options.map((key) => ({ key, word: key }))}
            chosen={wanted.paper}
            onChange={(paper) => change({ paper })}
          />
        ) : null}
      </div>
      <label htmlFor={`${field}-notes`}>{t('report.notes')}</label>
      <textarea
        id={`${field}-notes`}
        rows={4}
        maxLength={20_000}
        value={wanted.notes}
        onChange={(event) => change({ notes: event.target.value })}
      />
      <button
        type="submit"
        className="primary"
        disabled={make.isPending || wanted.regimes.length === 0}
      >
        {t('report.make')}
      </button>
      {wanted.regimes.length === 0 ? <p role="alert">{t('report.noRegime')}</p> : null}
      {make.error ? <Failed error={make.error} again={() => make.mutate(wanted)} /> : null}
      <p role="status" className="meta">
        {make.isPending ? t('report.making') : null}
        {made ? t('report.made', { name: made.name }) : null}
      </p>
      {made ? (
        <p className="meta digest">
          {t('report.digest')} <code>{made.sha256}</code>
        </p>
      ) : null}
    </form>
  );
}
