import { type FormEvent, useState } from 'react';
import type { LoadedDataset } from '#api/imports';
import { useWords } from '../i18n/use-words';
import { go } from '../url-state';
import { useUrlState } from '../use-url-state';

/** Which datasets the answers of this page may read, from now on and in every link. */
export function ChooseDatasets({ datasets }: { datasets: LoadedDataset[] }) {
  const { t } = useWords();
  const state = useUrlState();
  const offered = datasets.filter(({ follows }) => !follows);
  const all = offered.map(({ id }) => id);
  const [ticked, setTicked] = useState(state.datasets ?? all);
  const chosen = all.filter((id) => ticked.includes(id));
  const choose = (event: FormEvent) => {
    event.preventDefault();
    go({ ...state, datasets: chosen.length === all.length ? null : chosen });
  };
  return (
    <form className="choose-datasets" onSubmit={choose}>
      <fieldset>
        <legend>{t('datasets.choose')}</legend>
        {offered.map(({ id, title }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={ticked.includes(id)}
              onChange={({ target }) =>
                setTicked(target.checked ? [...ticked, id] : ticked.filter((one) => one !== id))
              }
            />{' '}
            <bdi>{title}</bdi>
          </label>
        ))}
      </fieldset>
      <button type="submit" disabled={chosen.length === 0}>
        {t('datasets.chooseNow')}
      </button>
      <p className="meta">{t('datasets.chooseMeans')}</p>
    </form>
  );
}
