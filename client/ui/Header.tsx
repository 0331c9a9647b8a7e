import { languageOf } from '../i18n/start';
import { useWords } from '../i18n/use-words';
import { SearchBox } from '../search/SearchBox';
import { another, Language } from '../url-state';
import { useUrlState } from '../use-url-state';
import { Link } from './Link';

const VIEWS = [
  'screenings',
  'paths',
  'cases',
  'reports',
  'identity',
  'lists',
  'sources',
  'status',
] as const;

export function Header() {
  const { t } = useWords();
  const state = useUrlState();
  return (
    <header className="top">
      <Link className="brand" to={another(state, {})}>
        Trace<span>hold</span>
      </Link>
      <SearchBox />
      <nav aria-label={t('nav.main')}>
        {VIEWS.map((view) => (
          <Link
            key={view}
            to={another(state, { view })}
            current={state.view === view ? 'page' : undefined}
          >
            {t(`nav.${view}`)}
          </Link>
        ))}
        <span className="languages">
          {Language.options.map((lang) => (
            <Link
              key={lang}
              to={{ ...state, lang }}
              current={languageOf(state.lang) === lang ? 'true' : undefined}
            >
              <span lang={lang}>{t(`language.${lang}`)}</span>
            </Link>
          ))}
        </span>
      </nav>
    </header>
  );
}
