import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Report } from '#api/report';

/** The canonical JSON of a report (RFC 8785): the same report, the same bytes. */
export function canonicalText(report: Report): string {
  const text = canonicalize(report);
  if (text === undefined) throw new Error('a report is always an object');
  return text;
}

/** SHA-256 in hexadecimal. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
