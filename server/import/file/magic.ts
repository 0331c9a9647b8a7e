import { invalid } from './unpacked';

export function isGzip(bytes: Buffer): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

export function isZip(bytes: Buffer): boolean {
  return bytes.toString('latin1', 0, 2) === 'PK' && (bytes[2] ?? 0) < 8;
}

/** A workbook is a zip archive too, but read as one file. */
export function isWorkbook(bytes: Buffer, name: string): boolean {
  if (!isZip(bytes)) return false;
  return /\.xlsx$/i.test(name) || /\[Content_Types\]\.xml|xl\/\w+/.test(bytes.toString('latin1'));
}

/** Refuses what is surely no list, by its first bytes. */
export function refuseStrange(bytes: Buffer, name: string): void {
  const text = bytes.toString('latin1', 0, 1_024).trimStart();
  const start = bytes.toString('hex', 0, 4);
  if (bytes.length === 0) throw invalid('is empty: fetch it again');
  if (/^(<!doctype html|<html|<head|<body)/i.test(text.replace(/^ï»¿\s*/, ''))) {
    throw invalid(
      'is a web page, not a list: an error page was saved in its place. Open it in a browser to see what it says, and fetch the list again',
    );
  }
  if (/^(<\?xml[^>]*>\s*)?<error>/i.test(text)) {
    throw invalid('is the error message of a file server, not a list: fetch the list again');
  }
  if (/^(fffe|feff)/.test(start)) {
    throw invalid('is in UTF-16: save it as UTF-8');
  }
  if (start === 'd0cf11e0') {
    throw invalid('is a workbook of an old kind: save it as .xlsx or as CSV in UTF-8');
  }
  if (isGzip(bytes) || (isZip(bytes) && !isWorkbook(bytes, name))) {
    throw invalid('is an archive within an archive: unpack it first');
  }
}
