import { crc32 } from 'node:zlib';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { invalid } from './unpacked';

/** A member of an archive, as it comes out. */
export interface Member {
  name: string;
  packed: number;
  chunks: AsyncIterable<Buffer>;
}

const MOST_MEMBERS = 10_000;
const ENCRYPTED = 1;

/** The member of that name, or the only one. Nothing is ever written to a name from the archive. */
export async function openMember(path: string, wanted: string | null): Promise<Member> {
  const zip = await openPromise(path, { autoClose: false }).catch((fault: Error) => {
    throw invalid(`is a broken zip archive (${fault.message}): fetch it again`, fault);
  });
  try {
    const entry = chosen(await membersOf(zip), wanted);
    if ((entry.generalPurposeBitFlag & ENCRYPTED) !== 0) {
      throw invalid(`has a member that needs a password, ${entry.fileName}: unpack it first`);
    }
    const { fileName: name, compressedSize: packed } = entry;
    return { name, packed, chunks: bytesOf(zip, entry) };
  } catch (fault) {
    zip.close();
    throw fault;
  }
}

async function membersOf(zip: ZipFile): Promise<Entry[]> {
  if (zip.entryCount > MOST_MEMBERS) {
    throw invalid(`has ${zip.entryCount} members; at most ${MOST_MEMBERS} are read`);
  }
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) entries.push(entry);
  // What a Mac adds to an archive is no file of the archive.
  return entries.filter(({ fileName }) => !/(\/|(^|\/)\.DS_Store)$|^__MACOSX\//.test(fileName));
}

function chosen(entries: readonly Entry[], wanted: string | null): Entry {
  const names = entries.map(({ fileName }) => fileName);
  const [only, ...others] = entries.filter(({ fileName }) => [null, fileName].includes(wanted));
  if (only && others.length === 0) return only;
  const some = `${names.slice(0, 10).join(', ')}${names.length > 10 ? ' ...' : ''}`;
  if (names.length === 0) throw invalid('is an archive with nothing in it');
  throw invalid(
    wanted === null
      ? `is an archive of ${names.length} files: name one with --member (${some})`
      : `has no member "${wanted}": it holds ${some}`,
  );
}

async function* bytesOf(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  try {
    let sum = 0;
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      sum = crc32(chunk, sum);
      yield chunk;
    }
    if (sum !== entry.crc32) throw invalid('is a damaged archive: its check sum is another');
  } finally {
    zip.close();
  }
}
