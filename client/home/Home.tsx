import './home.css';
import { useWords } from '../i18n/use-words';
import { Link } from '../ui/Link';
import { useTitle } from '../ui/use-title';
import { another } from '../url-state';
import { useUrlState } from '../use-url-state';
import { ListsLoaded } from './ListsLoaded';
import { STORIES } from './stories';

export function Home() {
  const { t } = useWords();
  const state = useUrlState();
  useTitle();
  return (
    <main className="page home" id="main">
      <header className="lead">
        <h1>{t('home.question')}</h1>
        <p>{t('home.what')}</p>
        <p>{t('home.how')}</p>
        <p className="meta">{t('home.caution')}</p>
      </header>
      <section aria-labelledby="stories">
        <h2 id="stories">{t('home.stories')}</h2>
        <ul className="stories">
          {STORIES.map(({ key, open }) => (
            <li key={key} className="card">
              <h3>
                <Link to={another(state, open)}>{t(`story.${key}.title`)}</Link>
              </h3>
              <p>{t(`story.${key}.text`)}</p>
            </li>
          ))}
        </ul>
      </section>
      <ListsLoaded />
    </main>
  );
}
