import type { Palette } from '../graph/palette';

/** The colours of what is printed: those of the light page, on white. They differ in lightness, too. */
export const PAPER: Omit<Palette, 'font'> = {
  ground: '#ffffff',
  paper: '#ffffff',
  ink: '#1c1f24',
  'ink-2': '#565c66',
  'ink-3': '#686e78',
  line: '#e2dfd7',
  focus: '#1f5fd0',
  designated: '#a3231b',
  'designated-soft': '#fbe9e7',
  caught: '#a04a0a',
  'caught-soft': '#fdf0e2',
  unsure: '#735c0d',
  'unsure-soft': '#fbf5d9',
  owns: '#4b3f9e',
  controls: '#2171a8',
  supplies: '#0f766e',
  linked: '#6c727c',
};
