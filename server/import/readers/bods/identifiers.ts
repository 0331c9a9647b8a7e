import { leiOf, usccOf } from '../../../match/identifiers/check-digits';
import type { Identifier } from './parts';
import type { PartyStatement } from './party-said';

/** Identifiers as our schemes name them: a LEI and the number of an entity in a register are strong, all others free. */
export function identifiersOf({ recordType, recordDetails }: PartyStatement) {
  const given = (recordDetails.identifiers ?? []).flatMap((identifier) => {
    const id = identifier.id?.trim();
    return id ? [{ scheme: schemeOf(identifier, id, recordType), id }] : [];
  });
  const traded = recordType === 'entity' ? securities(recordDetails.publicListing) : [];
  const seen = new Set<string>();
  return [...given, ...traded].filter(
    ({ scheme, id }) => seen.size < seen.add(`${scheme} ${id}`).size,
  );
}

/** Persons carry codes such as ITA-TAXID, which are no registers. */
const REGISTER = /^[A-Z]{2}-[A-Z0-9]{2,}$/;

/** Every German court has an HRB 136926 of its own; a LEI that proves itself wrong proves nothing. */
const AMBIGUOUS = new Set(['DE-CR', 'XI-LEI']);

function schemeOf({ scheme, schemeName }: Identifier, id: string, recordType: string): string {
  const code = scheme?.trim() ?? '';
  if (code === 'XI-LEI' && leiOf(id) !== null) return 'lei';
  const isRegister = recordType === 'entity' && REGISTER.test(code) && !AMBIGUOUS.has(code);
  if (isRegister && code.startsWith('CN-') && usccOf(id) !== null) return 'unifiedSocialCreditCode';
  return isRegister ? `registration:${code}` : code || schemeName || 'unnamed scheme';
}

function securities(
  listing: Extract<PartyStatement, { recordType: 'entity' }>['recordDetails']['publicListing'],
) {
  return (listing?.securitiesListings ?? []).flatMap(({ marketIdentifierCode, security }) => [
    ...(marketIdentifierCode && security.ticker
      ? [{ scheme: 'ticker', id: `${marketIdentifierCode}:${security.ticker}` }]
      : []),
    ...(security.idScheme && security.id ? [{ scheme: security.idScheme, id: security.id }] : []),
  ]);
}
