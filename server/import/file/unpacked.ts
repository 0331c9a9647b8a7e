import { Problem } from '../../problems';

/** How much a packed file may hold. */
export interface Limits {
  bytes: number;
  /** Unpacked bytes for each packed one, beyond the first 64 MiB. */
  ratio: number;
}

const GIB = 1024 ** 3;
export const LIMITS: Limits = { bytes: 64 * GIB, ratio: 200 };
const RATIO_FROM = 64 * 1024 ** 2;

/** What is unpacked, as long as it stays within limits. They count what really comes out, whatever the archive says. */
export async function* withinLimits(
  chunks: AsyncIterable<Buffer>,
  packed: () => number,
  { bytes, ratio }: Limits,
): AsyncGenerator<Buffer> {
  let unpacked = 0;
  for await (const chunk of chunks) {
    unpacked += chunk.length;
    if (unpacked > bytes) {
      throw invalid(
        `holds more than ${Math.round(bytes / GIB)} GiB: unpack it and import the parts`,
      );
    }
    if (unpacked > RATIO_FROM && unpacked > ratio * packed()) {
      throw invalid(
        `unpacks to more than ${ratio} times its size, as no list does; unpack it yourself and look at it`,
      );
    }
    yield chunk;
  }
}

/** The faults of unpacking, in words. */
export async function* unpackedWhole(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* chunks;
  } catch (fault) {
    if (fault instanceof Problem) throw fault;
    const said = fault instanceof Error ? fault.message : `${fault}`;
    const cut = /unexpected end|truncated|not enough bytes/.test(said);
    throw invalid(
      cut ? 'is cut short: fetch it again' : `cannot be unpacked (${said}): fetch it again`,
      fault,
    );
  }
}

export function invalid(detail: string, cause?: unknown): Problem {
  return new Problem('invalid-import', `Nothing was imported: the file ${detail}.`, { cause });
}
