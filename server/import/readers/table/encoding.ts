/** Bytes as text: UTF-8 with or without its mark, else GB18030, which Chinese spreadsheets save; null where neither fits. */
export function textOf(bytes: Buffer, encoding: 'auto' | 'utf-8' | 'gb18030'): string | null {
  if (encoding !== 'auto') return decoded(bytes, encoding);
  return decoded(bytes, 'utf-8') ?? decoded(bytes, 'gb18030');
}

function decoded(bytes: Buffer, encoding: 'utf-8' | 'gb18030'): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    return null;
  }
}
