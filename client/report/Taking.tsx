import { useState } from 'react';
import { Paper, type Report, ReportForm } from '#api/report';
import { useWords } from '../i18n/use-words';
import { Link } from '../ui/Link';
import { Failed } from '../ui/State';
import { another } from '../url-state';
import { useUrlState } from '../use-url-state';
import { Choice } from './Choices';
import { type FileChoice, useFile, useKeep } from './use-report';

interface Props {
  id: string;
  /** The report that is shown; null while there is none. */
  report: Report | null;
  sha256: string | null;
}

/** The report that is shown, as a file or kept. */
export function Taking({ id, report, sha256 }: Props) {
  const { t } = useWords();
  const state = useUrlState();
  const [choice, setChoice] = useState<FileChoice>({ form: 'pdf', paper: 'A4' });
  const file = useFile(id);
  const keep = useKeep(id);
  const take = () => report && file.mutate({ report, ...choice });
  const store = () => report && keep.mutate(report);
  const isKept = keep.data !== undefined && keep.data.stored.sha256 === sha256;
  return (
    <div className="report-taking">
      <div className="row">
        <FormChoice {...{ choice, setChoice }} />
        <button
          type="button"
          className="primary"
          disabled={report === null || file.isPending}
          onClick={take}
        >
          {t('report.make')}
        </button>
        <button type="button" disabled={report === null || keep.isPending} onClick={store}>
          {t('report.keep')}
        </button>
      </div>
      {file.error ? <Failed error={file.error} again={take} /> : null}
      {keep.error ? <Failed error={keep.error} again={store} /> : null}
      <p role="status" className="meta">
        {file.isPending ? t('report.making') : null}
        {file.data ? t('report.made', { name: file.data }) : null}{' '}
        {isKept ? (
          <>
            {t('report.kept')}{' '}
            <Link to={another(state, { view: 'reports' })}>{t('report.keptAll')}</Link>
          </>
        ) : null}
      </p>
      {sha256 === null ? null : (
        <p className="meta digest">
          {t('report.digest')} <code>{sha256}</code>
        </p>
      )}
    </div>
  );
}

interface ChoiceProps {
  choice: FileChoice;
  setChoice: (choice: FileChoice) => void;
}

export function FormChoice({ choice, setChoice }: ChoiceProps) {
  const { t } = useWords();
  return (
    <>
      <Choice
        title={t('report.form')}
        all={ReportForm.options.map((key) => ({ key, word: t(`report.as.${key}`) }))}
        chosen={choice.form}
        onChange={(form) => setChoice({ ...choice, form })}
      />
      {choice.form === 'pdf' ? (
        <Choice
          title={t('report.paper')}
          all={Paper.options.map((key) => ({ key, word: key }))}
          chosen={choice.paper}
          onChange={(paper) => setChoice({ ...choice, paper })}
        />
      ) : null}
    </>
  );
}
