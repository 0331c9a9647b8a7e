import { useWords } from '../i18n/use-words';
import { FRESH } from '../scene/actions';
import { go } from '../url-state';
import { useUrlState } from '../use-url-state';
import type { Shown } from './use-picture';

const DEPTHS = [1, 2, 3];

/** Which picture: the chosen path, or what surrounds the party, and how far. */
export function WhichPicture({ shown: { wanted, hasPath } }: { shown: Shown }) {
  const { t } = useWords();
  const state = useUrlState();
  return (
    <fieldset className="group">
      <legend className="hidden">{t('picture.which')}</legend>
      {(['path', 'around'] as const).map((picture) => (
        <button
          key={picture}
          type="button"
          className="chip"
          aria-pressed={wanted === picture}
          disabled={picture === 'path' && !hasPath}
          onClick={() => go({ ...state, ...FRESH, picture, select: null })}
        >
          {t(`picture.${picture}`)}
        </button>
      ))}
      {wanted === 'around' ? (
        <label className="depth">
          {t('picture.depth')}{' '}
          <select
            value={state.depth}
            onChange={(event) =>
              go({ ...state, ...FRESH, depth: Number(event.target.value), select: null })
            }
          >
            {DEPTHS.map((depth) => (
              <option key={depth} value={depth}>
                {depth}
              </option>
            ))}
          </select>
        </label>
      ) : null}
    </fieldset>
  );
}
