import './stage.css';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Hop } from '#api/exposure';
import type { Places } from '../graph/draw';
import { startElk } from '../graph/elk';
import { useWords } from '../i18n/use-words';
import { OutlineTwin } from '../twin/OutlineTwin';
import { TableTwin } from '../twin/TableTwin';
import { Failed, Waiting } from '../ui/State';
import { go } from '../url-state';
import { useUrlState } from '../use-url-state';
import { ChosenBar } from './ChosenBar';
import { Filters } from './Filters';
import { HiddenLine } from './HiddenLine';
import { type MenuAt, StageMenu } from './menu/StageMenu';
import { StagePicture } from './StagePicture';
import { StageTools } from './StageTools';
import { Under } from './Under';
import { useChoices } from './use-choices';
import type { SceneView } from './use-scene';
import { useShape } from './use-shape';
import { useUndoKeys } from './use-steps';

interface Props {
  view: SceneView;
  /** The path that stands out while none is pointed at. */
  chosen: readonly Hop[] | null;
  /** Keeps the view as a case. */
  keep?: ReactNode;
  children: ReactNode;
}

/** The middle column: the picture or its twin in text, and what can be done with it. */
export function Stage({ view, chosen, keep = null, children }: Props) {
  const { t } = useWords();
  const state = useUrlState();
  const shape = useShape();
  const [menu, setMenu] = useState<MenuAt | null>(null);
  const [isFiltering, setFiltering] = useState(false);
  const places = useRef<Places>({ frame: null, positions: new Map() });
  const choices = useChoices(view);
  useUndoKeys(view.steps);
  useEffect(() => {
    if (shape === 'layers') startElk();
  }, [shape]);
  const { shown, scene, stands } = view;
  const isPicture = shape === 'layers' || shape === 'network';
  const onSelect = (id: string | null) => go({ ...state, select: id }, { replace: true });
  const onMenu = (id: string | null, at: { x: number; y: number }) => setMenu({ id, at });
  const onOpen = (id: string) => {
    const stand = stands.find((one) => one.id === id);
    const sides = view.openable(id);
    if (stand?.kind === 'more') view.expand(stand.party, [stand.side]);
    else if (sides.length > 0) view.expand(id, sides);
    else onMenu(id, { x: innerWidth / 2, y: innerHeight / 3 });
  };
  const onTap = (id: string | null) =>
    stands.some((one) => one.id === id && one.kind === 'more') ? onOpen(id ?? '') : onSelect(id);
  const twin = { view, selected: state.select, onSelect, onOpen, onMenu };
  const on = [scene.ties, scene.said, scene.country, scene.least, scene.on];
  const { select } = state;
  const isThere =
    shown?.ways.has(select ?? '') ||
    shown?.picture.ties.some(({ key }) => key === select) ||
    stands.some(({ id }) => id === select);
  const selected = isThere ? select : null;
  return (
    <>
      <StageTools
        view={view}
        shape={shape}
        filters={{
          on: on.filter((part) => part !== null).length,
          isOpen: isFiltering,
          toggle: () => setFiltering(!isFiltering),
        }}
        onMenu={selected === null ? null : (at) => onMenu(selected, at)}
      >
        {children}
      </StageTools>
      {isFiltering && choices ? <Filters view={view} choices={choices} /> : null}
      <ChosenBar view={view} keep={keep} />
      <HiddenLine view={view} />
      {view.error ? <Failed error={view.error} again={view.again} /> : null}
      {view.waiting ? <Waiting over={isPicture && shown !== null} /> : null}
      {shape === 'outline' ? <OutlineTwin {...twin} /> : null}
      {shape === 'table' ? <TableTwin {...twin} /> : null}
      {isPicture ? (
        <StagePicture
          {...twin}
          onTap={onTap}
          layout={shape}
          chosen={chosen}
          places={places.current}
        />
      ) : null}
      <Under view={view} />
      <p className="hidden" role="status">
        {view.said}
      </p>
      {menu ? <StageMenu view={view} menu={menu} close={() => setMenu(null)} /> : null}
      <p id="picture-twin" className="hidden">
        {t('picture.twin', {
          parties: shown?.picture.parties.length ?? 0,
          ties: shown?.picture.ties.length ?? 0,
        })}
      </p>
    </>
  );
}
