import './explore.css';
import { SaveCase } from '../cases/SaveCase';
import { CopyLink } from '../cite/CopyLink';
import { useWords } from '../i18n/use-words';
import { Record } from '../party/Record';
import { ReportView } from '../report/ReportView';
import { TimeBar } from '../time/TimeBar';
import { TimeSection } from '../time/TimeSection';
import { Link } from '../ui/Link';
import { shownName } from '../ui/names';
import type { UrlState } from '../url-state';
import { useUrlState } from '../use-url-state';
import { VerdictView } from '../verdict/VerdictView';
import { Explore } from './Explore';
import { useExposure } from './use-exposure';

/** A party: its exposure with the picture, the verdicts on it, its record, or a report on it. */
export function PartyView({ id }: { id: string }) {
  const { t, language } = useWords();
  const state = useUrlState();
  const exposure = useExposure(id).data;
  return (
    <>
      <nav className="tabs" aria-label={t('party.views')}>
        {(['exposure', 'verdict', 'record', 'report'] as const).map((tab) => (
          <Link
            key={tab}
            to={{ ...state, tab, select: null }}
            current={state.tab === tab ? 'page' : undefined}
          >
            {t(`party.tab.${tab}`)}
          </Link>
        ))}
        <TimeBar coverage={exposure?.coverage} />
        {exposure ? (
          <SaveCase coverage={exposure.coverage} name={shownName(exposure.subject, language)} />
        ) : null}
        <CopyLink to={state} label={t('cite.page')} look="button" />
      </nav>
      <TimeSection id={id} />
      <Tab id={id} tab={state.tab} />
    </>
  );
}

function Tab({ id, tab }: { id: string; tab: UrlState['tab'] }) {
  if (tab === 'record') return <Record id={id} />;
  if (tab === 'report') return <ReportView id={id} />;
  return tab === 'verdict' ? <VerdictView id={id} /> : <Explore id={id} />;
}
