import './report.css';
import { useWords } from '../i18n/use-words';
import { Link } from '../ui/Link';
import type { UrlState } from '../url-state';
import { useUrlState } from '../use-url-state';

/** Leads to the report on what is shown: on a path, or on the verdict under one regime. */
export function ReportLink({ on }: { on: Partial<UrlState> }) {
  const { t } = useWords();
  const state = useUrlState();
  return (
    <Link className="report-link" to={{ ...state, ...on, tab: 'report', select: null }}>
      {t('report.onThis')}
    </Link>
  );
}
