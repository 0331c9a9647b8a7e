import './twin.css';
import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef } from 'react';
import { useWords } from '../i18n/use-words';
import { toggled } from '../scene/chosen';
import { type OutlineRow, outlineOf } from '../scene/outline';
import { OutlineLine } from './OutlineLine';
import type { TwinProps } from './twin';

/** The picture as a tree: what is drawn, and the same that can be done with it, by keyboard alone. */
export function OutlineTwin(props: TwinProps) {
  const { view, selected, onSelect, onOpen, onMenu } = props;
  const { t } = useWords();
  const tree = useRef<HTMLDivElement>(null);
  const rows = useMemo(
    () => (view.shown ? outlineOf(view.shown, view.stands) : []),
    [view.shown, view.stands],
  );
  const at = Math.max(
    0,
    rows.findIndex(({ id }) => id === selected),
  );
  const onFocus = useFocusKept(tree, rows);
  const move = (to: number) => {
    const row = rows[to];
    if (!row) return;
    onSelect(row.id);
    tree.current?.querySelectorAll<HTMLElement>('[role="treeitem"]')[to]?.focus();
  };
  const press = (event: KeyboardEvent) => {
    const row = rows[at];
    const { key, target } = event;
    const isButton = target instanceof HTMLButtonElement && (key === 'Enter' || key === ' ');
    if (!row || isButton) return;
    if (key === 'ArrowDown') move(at + 1);
    else if (key === 'ArrowUp') move(at - 1);
    else if (key === 'Home') move(0);
    else if (key === 'End') move(rows.length - 1);
    else if (key === 'ArrowLeft') move(above(rows, at));
    else if (key === 'ArrowRight') move(row.hasRows ? at + 1 : at);
    else if (key === 'Enter') onOpen(row.id);
    else if (key === ' ') choose(row);
    else if (key === 'Delete') hide(row);
    else if (key === 'ContextMenu' || (key === 'F10' && event.shiftKey)) {
      const { left = 0, bottom = 0 } =
        target instanceof HTMLElement ? target.getBoundingClientRect() : {};
      onMenu(row.id, { x: left + 24, y: bottom });
    } else return;
    event.preventDefault();
  };
  const hide = (row: OutlineRow) => {
    if (row.stand === null && row.level > 1) view.hide(row.id);
  };
  const choose = ({ id }: OutlineRow) => {
    if (view.shown?.picture.parties.some((party) => party.id === id))
      view.choose(toggled(view.chosen, id));
  };
  return (
    <div
      ref={tree}
      role="tree"
      aria-multiselectable
      className="outline-twin"
      aria-label={t('twin.outline')}
      onFocus={onFocus}
      onKeyDown={press}
    >
      {rows.map((row, place) => (
        <OutlineLine key={row.id} {...props} row={row} isActive={place === at} />
      ))}
    </div>
  );
}

/** When the line that had the focus is gone, the line that is now active takes it. */
function useFocusKept(tree: RefObject<HTMLElement | null>, rows: readonly OutlineRow[]) {
  const [before, hadFocus] = [useRef(rows), useRef(false)];
  useEffect(() => {
    if (before.current === rows) return;
    before.current = rows;
    if (!hadFocus.current) return;
    const active = tree.current?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]');
    if (document.activeElement === document.body) active?.focus({ preventScroll: true });
  }, [tree, rows, before, hadFocus]);
  return () => {
    hadFocus.current = true;
  };
}

function above(rows: readonly OutlineRow[], at: number): number {
  const level = rows[at]?.level ?? 1;
  for (let place = at - 1; place >= 0; place -= 1)
    if ((rows[place]?.level ?? 1) < level) return place;
  return at;
}
