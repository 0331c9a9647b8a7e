import './explore.css';
import { useWords } from '../i18n/use-words';
import { Record } from '../party/Record';
import { Link } from '../ui/Link';
import type { UrlState } from '../url-state';
import { useUrlState } from '../use-url-state';
import { VerdictView } from '../verdict/VerdictView';
import { Explore } from './Explore';
import { TimeBar } from './TimeBar';

/** A party: its exposure with the picture, the verdicts on it, or its record. */
export function PartyView({ id }: { id: string }) {
  const { t } = useWords();
  const state = useUrlState();
  return (
    <>
      <nav className="tabs" aria-label={t('party.views')}>
        {(['exposure', 'verdict', 'record'] as const).map((tab) => (
          <Link
            key={tab}
            to={{ ...state, tab, select: null }}
            current={state.tab === tab ? 'page' : undefined}
          >
            {t(`party.tab.${tab}`)}
          </Link>
        ))}
        <TimeBar partyId={id} />
      </nav>
      <Tab id={id} tab={state.tab} />
    </>
  );
}

function Tab({ id, tab }: { id: string; tab: UrlState['tab'] }) {
  if (tab === 'record') return <Record id={id} />;
  return tab === 'verdict' ? <VerdictView id={id} /> : <Explore id={id} />;
}
