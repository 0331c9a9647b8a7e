import { Problem } from '../../problems';
import type { Head, Reader } from '../reader';

/** The reader of that format, or the one that recognises the file. */
export function recognised(
  head: Head,
  { format, readers }: { format: string | null; readers: readonly Reader[] },
): Reader {
  if (format !== null) {
    const named = readers.find((reader) => reader.format === format);
    if (named) return named;
    throw wrong(`There is no format "${format}".`, readers);
  }
  const found = readers.filter((reader) => reader.recognises(head));
  const [only, second] = found;
  if (only && !second) return only;
  if (!only) throw wrong('The file is in no format that Tracehold recognises.', readers);
  const formats = found.map((reader) => reader.format).join(' or ');
  throw wrong(`The file could be ${formats}: name its format with --as.`, found);
}

function wrong(what: string, readers: readonly Reader[]): Problem {
  const formats = readers.map(({ format, title }) => `${format} (${title})`);
  return new Problem('invalid-request', `${what} Formats for --as: ${formats.join('; ')}.`);
}
