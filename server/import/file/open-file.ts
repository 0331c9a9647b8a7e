import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pipeline as piped, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { Problem } from '../../problems';
import type { Head } from '../reader';
import { isGzip, isWorkbook, isZip, refuseStrange } from './magic';
import { LIMITS, type Limits, unpackedWhole, withinLimits } from './unpacked';
import { openMember } from './zip';

/** A file that can be read, unpacked. */
export interface Opened {
  head: Head;
  input: Readable;
  /** Of the file as it came, packed or not; null until all of it was read. */
  sha256: () => string | null;
  /** How much of it was read, from 0 to 1; null where its size is not known. */
  share: () => number | null;
  /** When the file was written to this machine; null of standard input. */
  fetchedAt: number | null;
  close: () => void;
}

export interface OpenOptions {
  /** The member of a zip archive, where it has several. */
  member?: string | null;
  limits?: Limits;
  stdin?: Readable;
}

const HEAD_BYTES = 64 * 1024;
const CHUNK_BYTES = 256 * 1024;

/** Opens a file, or standard input where the path is `-`: plain, gzip, or a member of a zip archive. */
export async function openFile(
  path: string,
  { member = null, limits = LIMITS, stdin = process.stdin }: OpenOptions = {},
): Promise<Opened> {
  const fromInput = path === '-';
  const size = fromInput ? null : sizeOf(path);
  const raw = counted(fromInput ? stdin : createReadStream(path, { highWaterMark: CHUNK_BYTES }));
  const share = () => (size ? raw.bytes() / size : null);
  const first = await headOf(raw.chunks);
  const given = fromInput ? '' : basename(path);
  let [name, chunks, close] = [given, first.whole, () => {}];
  if (isGzip(first.bytes)) {
    name = given.replace(/\.gz$/i, '');
    const gunzip = createGunzip({ chunkSize: CHUNK_BYTES });
    piped(Readable.from(first.whole, { objectMode: false }), gunzip, () => undefined);
    chunks = withinLimits(unpackedWhole(gunzip), raw.bytes, limits);
  } else if (isZip(first.bytes) && !isWorkbook(first.bytes, given)) {
    const kept = await keptArchive(first.whole, fromInput ? null : path);
    const found = await openMember(kept.path, member);
    name = basename(found.name);
    chunks = withinLimits(unpackedWhole(found.chunks), () => found.packed, limits);
    close = kept.remove;
  }
  try {
    const { bytes, whole } = await headOf(chunks);
    refuseStrange(bytes, name);
    const text = new TextDecoder('utf-8').decode(bytes);
    const input = Readable.from(whole, { objectMode: false });
    const fetchedAt = fromInput ? null : Math.trunc(statSync(path).mtimeMs);
    return { head: { name, text }, input, sha256: raw.sha256, share, fetchedAt, close };
  } catch (fault) {
    close();
    throw fault;
  }
}

function sizeOf(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.size;
  throw new Problem('invalid-request', `${path} is a folder: name a file.`);
}

/** Bytes as they come, counted and hashed on the way. */
function counted(stream: Readable) {
  const hash = createHash('sha256');
  let bytes = 0;
  let digest: string | null = null;
  const chunks = async function* (): AsyncGenerator<Buffer> {
    for await (const chunk of stream) {
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
    digest = hash.digest('hex');
  };
  return { chunks: chunks(), bytes: () => bytes, sha256: () => digest };
}

/** The first bytes, and all bytes with them. */
async function headOf(
  chunks: AsyncGenerator<Buffer>,
): Promise<{ bytes: Buffer; whole: AsyncGenerator<Buffer> }> {
  const read: Buffer[] = [];
  let size = 0;
  let ended = false;
  while (size < HEAD_BYTES && !ended) {
    const { done, value } = await chunks.next();
    ended = done === true;
    if (ended) break;
    read.push(value);
    size += value.length;
  }
  const all = Buffer.concat(read);
  const whole = async function* (): AsyncGenerator<Buffer> {
    if (all.length > 0) yield all;
    if (!ended) yield* chunks;
  };
  return { bytes: all.subarray(0, HEAD_BYTES), whole: whole() };
}

/** An archive is read from its end: one that comes from standard input is kept in a file meanwhile. */
async function keptArchive(whole: AsyncGenerator<Buffer>, path: string | null) {
  if (path !== null) {
    for await (const _ of whole);
    return { path, remove: () => undefined };
  }
  const folder = mkdtempSync(join(tmpdir(), `tracehold-spool-${process.pid}-`));
  const archive = join(folder, 'archive.zip');
  await pipeline(whole, createWriteStream(archive, { mode: 0o600 }));
  return { path: archive, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
