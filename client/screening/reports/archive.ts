import type { ReportFile } from '#api/report';
import { bytesOf } from '../../export/files';

/** Files that are packed as they come into one archive. */
export interface Archive {
  add(file: ReportFile): void;
  /** The whole archive. */
  close(): Blob;
}

/** The packer is loaded when it is needed. */
export async function openArchive(): Promise<Archive> {
  const { Zip, ZipDeflate, ZipPassThrough } = await import('fflate');
  const packed: BlobPart[] = [];
  const zip = new Zip((fault, chunk) => {
    if (fault) throw fault;
    packed.push(new Uint8Array(chunk));
  });
  return {
    add(entry) {
      const { name, mediaType } = entry;
      // PDF and XLSX are packed already.
      const isText = /^text\/|json/.test(mediaType);
      const file = isText ? new ZipDeflate(name, { level: 6 }) : new ZipPassThrough(name);
      zip.add(file);
      file.push(bytesOf(entry), true);
    },
    close() {
      zip.end();
      return new Blob(packed, { type: 'application/zip' });
    },
  };
}
