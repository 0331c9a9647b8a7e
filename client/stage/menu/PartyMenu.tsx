import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react';
import { useWords } from '../../i18n/use-words';
import type { Entry } from './menu-entries';

interface Props {
  name: string;
  entries: Entry[];
  at: { x: number; y: number };
  close: () => void;
}

/** What can be done with what was pointed at. Arrows move, Enter does it, Escape closes; the focus goes back. */
export function PartyMenu({ name, entries, at, close }: Props) {
  const { t } = useWords();
  const menu = useRef<HTMLDivElement>(null);
  useFocusInside(menu);
  useLayoutEffect(() => {
    if (menu.current) placeInside(menu.current, at);
  }, [at]);
  const step = (by: number) => {
    const buttons = [...(menu.current?.querySelectorAll('button') ?? [])];
    const now = buttons.indexOf(document.activeElement as HTMLButtonElement);
    buttons[(now + by + buttons.length) % buttons.length]?.focus();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else if (event.key === 'Escape' || event.key === 'Tab') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <div className="menu-behind" onPointerDown={close} aria-hidden="true" />
      <div
        ref={menu}
        className="menu"
        role="menu"
        tabIndex={-1}
        aria-label={t('menu.of', { name })}
        onKeyDown={press}
      >
        <p className="menu-name" aria-hidden="true">
          <bdi>{name}</bdi>
        </p>
        {entries.map(({ key, label, act }) => (
          <button
            key={key}
            type="button"
            role="menuitem"
            onClick={() => {
              close();
              act();
            }}
          >
            {label}
          </button>
        ))}
        {entries.length === 0 ? (
          <button type="button" role="menuitem" onClick={close}>
            {t('menu.nothing')}
          </button>
        ) : null}
      </div>
    </>
  );
}

/** The first entry takes the focus, and what had it gets it back. */
function useFocusInside(menu: { current: HTMLDivElement | null }): void {
  useEffect(() => {
    const before = document.activeElement;
    menu.current?.querySelector('button')?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [menu]);
}

function placeInside(menu: HTMLElement, { x, y }: { x: number; y: number }): void {
  const { offsetWidth, offsetHeight, style } = menu;
  style.left = `${Math.max(8, Math.min(x, innerWidth - offsetWidth - 8))}px`;
  style.top = `${Math.max(8, Math.min(y, innerHeight - offsetHeight - 8))}px`;
}
