import { createHash } from 'node:crypto';

const PLAIN = /^[A-Za-z0-9._:-]{1,80}$/;

/** The id of an upstream record as our ids may hold it: as it is, or its readable part with a hash of the whole. */
export function upstreamId(text: string): string {
  if (PLAIN.test(text)) return text;
  const readable = text.replace(/[^A-Za-z0-9._:-]+/g, '-').slice(0, 48);
  return `${readable}.${digest(text)}`;
}

/** 64 bits of what something says, as hexadecimal digits: the id of what its dataset gives none. */
export function digest(...said: readonly (string | null)[]): string {
  return createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 16);
}
