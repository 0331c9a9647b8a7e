import type { PartyRecord } from '../../import/rows';
import { leiOf, usccOf } from '../../match/identifiers/check-digits';

const REGISTER = /^registration:([A-Z]{2}-[A-Z0-9]{2,})$/;
/** A court of which every town has one is no register by itself. */
const AMBIGUOUS = new Set(['DE-CR', 'XI-LEI']);

/** Identifiers under the codes of org-id.guide where they have one, else under the name of their scheme. */
export function identifiersOf({ kind, identifiers }: Pick<PartyRecord, 'kind' | 'identifiers'>) {
  return identifiers.map(({ scheme, id }) => {
    if (scheme === 'lei' && leiOf(id) !== null) return { id, scheme: 'XI-LEI' };
    if (kind === 'Person') return { id, schemeName: scheme };
    if (scheme === 'unifiedSocialCreditCode' && usccOf(id) !== null) {
      return { id, scheme: 'CN-SAIC' };
    }
    const code = REGISTER.exec(scheme)?.[1];
    const isOther = code === undefined || AMBIGUOUS.has(code);
    return isOther || (code.startsWith('CN-') && usccOf(id) !== null)
      ? { id, schemeName: scheme }
      : { id, scheme: code };
  });
}
