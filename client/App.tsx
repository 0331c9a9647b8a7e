import { PathsView } from './between/PathsView';
import { Cases } from './cases/Cases';
import { OpenCase } from './cases/OpenCase';
import { RevisionLine } from './cases/RevisionLine';
import { ClaimView } from './claims/ClaimView';
import { DatasetsLine } from './data/DatasetsLine';
import { Sources } from './data/Sources';
import { StatusView } from './data/StatusView';
import { PartyView } from './explore/PartyView';
import { FactsView } from './facts/FactsView';
import { Home } from './home/Home';
import { useWantedLanguage } from './i18n/start';
import { useWords } from './i18n/use-words';
import { IdentityView } from './identity/IdentityView';
import { Lists } from './lists/Lists';
import { ListView } from './lists/ListView';
import { Reports } from './report/Reports';
import { Screenings } from './screening/Screenings';
import { ScreeningView } from './screening/ScreeningView';
import { ConnectionLine } from './ui/ConnectionLine';
import { Header } from './ui/Header';
import type { UrlState } from './url-state';
import { useUrlState } from './use-url-state';

export function App() {
  const state = useUrlState();
  const { t } = useWords();
  useWantedLanguage(state.lang);
  return (
    <>
      <a className="skip" href="#main">
        {t('nav.skip')}
      </a>
      <Header />
      <ConnectionLine />
      <RevisionLine />
      <DatasetsLine />
      <Page state={state} />
    </>
  );
}

function Page({ state: { view, id } }: { state: UrlState }) {
  if (view === 'party' && id) return <PartyView key={id} id={id} />;
  if (view === 'list' && id) return <ListView key={id} id={id} />;
  if (view === 'case' && id) return <OpenCase key={id} id={id} />;
  if (view === 'claim' && id) return <ClaimView key={id} id={id} />;
  if (view === 'screening' && id) return <ScreeningView key={id} id={id} />;
  if (view === 'screenings') return <Screenings />;
  if (view === 'cases') return <Cases />;
  if (view === 'identity') return <IdentityView key={id} id={id} />;
  if (view === 'facts') return <FactsView key={id} id={id} />;
  if (view === 'reports') return <Reports open={id} />;
  if (view === 'paths') return <PathsView />;
  if (view === 'lists') return <Lists />;
  if (view === 'sources') return <Sources />;
  if (view === 'status') return <StatusView />;
  return <Home />;
}
