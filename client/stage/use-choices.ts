import { useMemo } from 'react';
import { useWords } from '../i18n/use-words';
import { type Choices, choicesIn } from '../scene/choices';
import { countryName } from '../ui/names';
import type { SceneView } from './use-scene';

/** What the picture can be filtered by, in the words of the reader. */
export function useChoices({ loaded }: SceneView): Choices | null {
  const { t, language } = useWords();
  return useMemo(
    () =>
      loaded &&
      choicesIn(loaded.picture, {
        tone: (tone) => t(`legend.${tone}`),
        status: (status) => t(`status.${status}`),
        country: (code) => (code === 'none' ? t('filter.noCountry') : countryName(code, language)),
      }),
    [loaded, t, language],
  );
}
