import { strToU8, Zip, ZipDeflate } from 'fflate';

/** Local time, as archives keep it: the same file in every time zone. */
const STAMP = new Date(1980, 0, 1);

type WriteMember = (text: string, last: boolean) => void;

/** A ZIP archive on its way: what is packed waits in `packed` until somebody takes it. */
export interface Archive {
  packed: Uint8Array[];
  /** One member after the other; each is begun when the one before it is over. */
  begin(name: string): WriteMember;
  end(): void;
}

export function openArchive(): Archive {
  const packed: Uint8Array[] = [];
  const zip = new Zip((fault, chunk) => {
    if (fault) throw fault;
    packed.push(chunk);
  });
  return {
    packed,
    begin(name) {
      const file = new ZipDeflate(name, { level: 6 });
      file.mtime = STAMP;
      zip.add(file);
      return (text, last) => file.push(strToU8(text), last);
    },
    end: () => zip.end(),
  };
}
