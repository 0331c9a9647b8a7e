import picocolors from 'picocolors';
import stringWidth from 'string-width';

const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
const onTerminal = process.stdout.isTTY && process.stderr.isTTY && TERM !== 'dumb';

/** Colours for people at a terminal only: what a program reads has none, on a build machine neither. */
export const colours = picocolors.createColors(!NO_COLOR && Boolean(FORCE_COLOR || onTerminal));

/** What could steer a terminal or turn the reading order. */
const UNPRINTABLE = /(?!\n)\p{Cc}|\p{Bidi_Control}/gu;
const COLOUR_AFTER_ESCAPE = /^\[\d{1,2}m/;

/** Text that says what it seems to say: names come from files that others wrote. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (found, at: number) => {
    const ours = found === '\u001b' && COLOUR_AFTER_ESCAPE.test(text.slice(at + 1, at + 5));
    return ours ? found : escaped(found);
  });
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Breaks long lines at words; what follows stands four columns further in than its line. */
export function wrapped(text: string, columns: number): string {
  return text
    .split('\n')
    .flatMap((line) => wrappedLine(line, columns))
    .join('\n');
}

function wrappedLine(line: string, columns: number): string[] {
  if (stringWidth(line) <= columns) return [line];
  const indent = /^ */.exec(line)?.[0] ?? '';
  const hanging = `${indent}    `;
  const lines: string[] = [];
  let current = '';
  for (const word of line.trimStart().split(' ')) {
    const start = lines.length === 0 ? indent : hanging;
    if (current !== '' && stringWidth(`${start}${current} ${word}`) > columns) {
      lines.push(`${start}${current}`);
      current = word;
    } else {
      current = current === '' ? word : `${current} ${word}`;
    }
  }
  return [...lines, `${lines.length === 0 ? indent : hanging}${current}`];
}
