import { useMemo } from 'react';
import type { Hop } from '#api/exposure';
import { today } from '../dates';
import { ExportMenu } from '../export/ExportMenu';
import type { Places } from '../graph/draw';
import type { Heard } from '../graph/listen';
import { OwnershipGraph } from '../graph/OwnershipGraph';
import { sceneElements } from '../graph/scene-elements';
import { useWords } from '../i18n/use-words';
import { idsOn, usePointedAt } from '../paths/highlight';
import { readMoved, withMoved } from '../scene/moved';
import type { TwinProps } from '../twin/twin';
import { useSame } from '../ui/use-same';
import { go } from '../url-state';
import { useUrlState } from '../use-url-state';

interface Props extends Omit<TwinProps, 'onSelect' | 'onMenu'>, Pick<Heard, 'onMenu'> {
  onSelect: (id: string | null) => void;
  onTap: (id: string | null) => void;
  layout: 'layers' | 'network';
  chosen: readonly Hop[] | null;
  places: Places;
}

/** The picture itself, with the path that is pointed at, or chosen, standing out. */
export function StagePicture({ view, chosen, selected, ...rest }: Props) {
  const { t, language } = useWords();
  const state = useUrlState();
  const { asOf, revision } = state;
  const pointedAt = usePointedAt();
  const { shown, loaded, rests, stands } = view;
  const drawing = useMemo(() => {
    if (!shown || !loaded) return null;
    const staged = { picture: shown.picture, steps: loaded.steps, rests, stands };
    return sceneElements(staged, { t, language, asOf: asOf ?? today() });
  }, [shown, loaded, rests, stands, t, language, asOf]);
  const lit = useMemo(() => {
    const hops = pointedAt ?? chosen;
    if (!hops || !shown) return null;
    const ids = idsOn(hops);
    // A path of which nothing is drawn dims nothing.
    return shown.picture.ties.some(({ key }) => ids.has(key)) ? ids : null;
  }, [pointedAt, chosen, shown]);
  const byHand = useSame(state.moved);
  const moved = useMemo(() => readMoved(byHand, rest.layout), [byHand, rest.layout]);
  const isTurned = rest.layout === 'layers' && state.owners === 'left';
  if (!drawing || !shown) return null;
  const isParty = new Set(shown.picture.parties.map(({ id }) => id));
  return (
    <OwnershipGraph
      {...rest}
      layout={isTurned ? 'turned' : rest.layout}
      elements={drawing}
      subject={shown.picture.subject}
      selected={selected}
      chosen={view.chosen}
      onChoose={(ids) => view.choose(ids.filter((id) => isParty.has(id)))}
      frame={view.frame}
      moved={moved}
      onMoved={(id, to) =>
        go(
          { ...state, moved: withMoved(state.moved, rest.layout, { id, ...to }) },
          { replace: true },
        )
      }
      lit={lit}
      tools={(graph) => (
        <>
          <ExportMenu
            drawing={graph}
            picture={shown.picture}
            asOf={asOf ?? today()}
            revision={revision}
          />
          {rest.layout === 'layers' ? (
            <button
              type="button"
              aria-pressed={isTurned}
              onClick={() => go({ ...state, owners: isTurned ? 'above' : 'left', moved: null })}
            >
              {t('picture.turned')}
            </button>
          ) : null}
        </>
      )}
    />
  );
}
