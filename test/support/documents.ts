import { textOf } from './code';

/** The rows of the table below a heading of a document, cell by cell. */
export function tableBelow(document: string, heading: string): string[][] {
  const [, after = ''] = textOf(document).split(new RegExp(`^#+ ${heading}$`, 'm'));
  const lines = after.split('\n');
  const start = lines.findIndex((line) => line.startsWith('|'));
  const [, , ...rows] = until(lines.slice(Math.max(start, 0)), (line) => !line.startsWith('|'));
  return rows.map((row) =>
    row
      .slice(1, -1)
      .split(' | ')
      .map((cell) => cell.trim()),
  );
}

/** What stands between backticks, in order. */
export function quoted(text: string): string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, inner = '']) => inner);
}

/** A command of a document and what it is said to print; `...` stands for lines left out. */
export interface Excerpt {
  args: string[];
  parts: string[];
}

export function excerptsOf(document: string): Excerpt[] {
  const blocks = textOf(document).matchAll(/```console\n\$ node (.*)\n([\s\S]*?)\n```/g);
  return [...blocks].map(([, command = '', output = '']) => ({
    args: command.split(' '),
    parts: output.split(/^\.\.\.$/m).map((part) => part.trim()),
  }));
}

/** Where the links and pictures of a document lead, those out of the tree left out. */
export function linksOf(document: string): string[] {
  const links = [...textOf(document).matchAll(/\]\(([^)\s]+)\)/g)].map(([, to = '']) => to);
  return links.filter((to) => !/^(https?:|#)/.test(to)).map((to) => to.replace(/#.*/, ''));
}

function until<T>(all: readonly T[], ends: (one: T) => boolean): T[] {
  const end = all.findIndex(ends);
  return all.slice(0, end < 0 ? all.length : end);
}
