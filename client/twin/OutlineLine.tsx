import type { Tie } from '#api/ties';
import { nameIn, type Picture } from '../graph/picture';
import { useWords } from '../i18n/use-words';
import type { OutlineRow } from '../scene/outline';
import { Away } from './Away';
import { StandWords } from './StandWords';
import { TieWords } from './TieWords';
import { TwinParty } from './TwinParty';
import type { TwinProps } from './twin';

interface Props extends TwinProps {
  row: OutlineRow;
  isActive: boolean;
}

/** One line of the outline: how it is tied to the line above it, who it is, and what is left to open. */
export function OutlineLine({ row, isActive, view, selected, onSelect, onOpen, onMenu }: Props) {
  const { t, language } = useWords();
  const picture = view.shown?.picture;
  if (!picture) return null;
  const { id, level, stand, side, place } = row;
  const isChosen = view.chosen.includes(id);
  const name = stand ? '' : nameIn(picture, id, language);
  return (
    <div
      role="treeitem"
      className={`twin-row level-${Math.min(level, 7)}${isChosen ? ' picked' : ''}`}
      aria-level={level}
      aria-setsize={place.of}
      aria-posinset={place.at}
      aria-selected={selected === id || isChosen}
      aria-expanded={row.hasRows ? true : undefined}
      tabIndex={isActive ? 0 : -1}
      onClick={() => (stand ? onOpen(id) : onSelect(id))}
      onDoubleClick={() => onOpen(id)}
    >
      <span className="twin-words">
        {side ? <span className={`side ${side}`}>{t(`side.${side}`)}</span> : null}
        {stand ? <StandWords stand={stand} /> : <TwinParty id={id} picture={picture} />}
        {isChosen ? <span className="left">{t('chosen.mark')}</span> : null}
        <Away sides={view.rests.get(id)} />
        <Ties ties={row.ties} picture={picture} onSelect={onSelect} />
        <Ties ties={row.further} picture={picture} onSelect={onSelect} isFurther />
      </span>
      {stand ? null : (
        <button
          type="button"
          className="dots"
          tabIndex={-1}
          aria-label={t('menu.of', { name })}
          onClick={(event) => {
            event.stopPropagation();
            onMenu(id, { x: event.clientX, y: event.clientY });
          }}
        >
          ⋯
        </button>
      )}
    </div>
  );
}

interface TiesProps {
  ties: readonly Tie[];
  picture: Picture;
  onSelect: (id: string) => void;
  isFurther?: boolean;
}

function Ties({ ties, picture, onSelect, isFurther = false }: TiesProps) {
  return ties.map((tie) => (
    <button
      key={tie.key}
      type="button"
      className="text twin-tie"
      tabIndex={-1}
      onClick={(event) => {
        event.stopPropagation();
        onSelect(tie.key);
      }}
    >
      <TieWords tie={tie} picture={picture} isFurther={isFurther} />
    </button>
  ));
}
