/** Bytes as text: UTF-16 with its mark, UTF-8 with or without, else GB18030, which Chinese spreadsheets save; null where none fits. */
export function textOf(bytes: Buffer, encoding: 'auto' | 'utf-8' | 'gb18030'): string | null {
  if (encoding !== 'auto') return decoded(bytes, encoding);
  const mark = bytes.toString('hex', 0, 2);
  if (mark === 'fffe') return decoded(bytes, 'utf-16le');
  if (mark === 'feff') return decoded(bytes, 'utf-16be');
  return decoded(bytes, 'utf-8') ?? decoded(bytes, 'gb18030');
}

function decoded(bytes: Buffer, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    return null;
  }
}
