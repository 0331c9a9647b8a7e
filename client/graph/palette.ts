/** The colours of the page's tokens, as the canvas needs them. */
export const NAMES = [
  'ground',
  'paper',
  'ink',
  'ink-2',
  'ink-3',
  'line',
  'focus',
  'designated',
  'designated-soft',
  'caught',
  'caught-soft',
  'unsure',
  'unsure-soft',
  'owns',
  'controls',
  'supplies',
  'linked',
] as const;
/** `font` is the family of the page's text. */
export type Palette = Record<(typeof NAMES)[number] | 'font', string>;

export function paletteOf(element: Element): Palette {
  const style = getComputedStyle(element);
  const read = (name: string) => style.getPropertyValue(`--${name}`).trim();
  const colours = NAMES.map((name) => [name, read(name)]);
  return { ...Object.fromEntries(colours), font: style.fontFamily };
}
