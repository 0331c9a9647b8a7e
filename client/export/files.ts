import type { ReportFile } from '#api/report';

/** Hands a file to the browser, which asks or keeps it where it keeps downloads. */
export function download(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the address after the click.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** `inspur-group-2025-03-01-ties.csv`: of whom, of when and what. */
export function fileName(party: string, day: string, ending: string): string {
  return `${party.replace(/[^\w.-]+/g, '-').slice(0, 100)}-${day}${ending}`;
}

/** A file as an answer carries it. */
export function bytesOf({ base64 }: Pick<ReportFile, 'base64'>): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

function fileBlob(file: ReportFile): Blob {
  return new Blob([bytesOf(file)], { type: file.mediaType });
}

export function save(file: ReportFile): void {
  download(file.name, fileBlob(file));
}
