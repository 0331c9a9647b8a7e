import type { ReportFile } from '#api/report';

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
    add({ name, mediaType, base64 }) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      // PDF and XLSX are packed already.
      const isText = /^text\/|json/.test(mediaType);
      const file = isText ? new ZipDeflate(name, { level: 6 }) : new ZipPassThrough(name);
      zip.add(file);
      file.push(bytes, true);
    },
    close() {
      zip.end();
      return new Blob(packed, { type: 'application/zip' });
    },
  };
}
