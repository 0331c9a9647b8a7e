import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';

interface Box {
  text: string;
  setText: (text: string) => void;
  /** How many options there are, and whether they are those of the text as it stands. */
  count: number;
  settled: boolean;
  take: (place: number) => void;
  /** Whether `/` leads here from anywhere. */
  slash: boolean;
}

/** The keys of a combobox: arrows move, Enter takes, Escape closes, then clears; `/` comes from anywhere. */
export function useCombobox({ text, setText, count, settled, take, slash }: Box) {
  const input = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  useSlash(input, slash);
  const type = (typed: string) => {
    setText(typed);
    setOpen(true);
    setActive(-1);
  };
  const choose = (place: number) => {
    type('');
    setOpen(false);
    input.current?.blur();
    take(place);
  };
  const step = (by: number) => {
    setOpen(true);
    if (count > 0) setActive((active + by + count + (active < 0 && by < 0 ? 1 : 0)) % count);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter that ends the writing of a Chinese word is no choice.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else if (event.key === 'Enter' && (active >= 0 || settled) && count > 0)
      choose(Math.max(active, 0));
    else if (event.key === 'Escape' && open) setOpen(false);
    else if (event.key === 'Escape') type('');
    else return;
    event.preventDefault();
  };
  return { input, open: open && text.trim() !== '', active, type, setOpen, choose, onKeyDown };
}

function useSlash(input: RefObject<HTMLInputElement | null>, wanted: boolean) {
  useEffect(() => {
    if (!wanted) return;
    const focus = (event: globalThis.KeyboardEvent) => {
      const at = event.target;
      const writing =
        at instanceof HTMLElement &&
        (at.isContentEditable || at.matches('input, textarea, select'));
      if (event.key !== '/' || writing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', focus);
    return () => document.removeEventListener('keydown', focus);
  }, [input, wanted]);
}
