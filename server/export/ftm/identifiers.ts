import { SCHEMES } from '../../import/readers/ftm/identifiers';
import type { PartyRecord } from '../../import/rows';
import type { Losses } from '../losses';
import type { Properties } from './sentences';

const PROPERTY_OF = new Map([...SCHEMES].map(([property, scheme]) => [scheme, property]));

/** Identifiers under the properties that FollowTheMoney has for them; others stand under the general ones. */
export function identifiersOf(
  { identifiers }: Pick<PartyRecord, 'identifiers'>,
  { lose }: Losses,
): { properties: Properties; referents: string[] } {
  const properties: Properties = {};
  const referents: string[] = [];
  for (const { scheme, id } of identifiers) {
    if (scheme === 'referent') {
      referents.push(id);
      continue;
    }
    const known = PROPERTY_OF.get(scheme) ?? (SCHEMES.has(scheme) ? scheme : null);
    if (known === null) lose('identifierSchemes');
    const general = scheme.startsWith('registration:') ? 'registrationNumber' : 'idNumber';
    const property = known ?? general;
    properties[property] = [...(properties[property] ?? []), id];
  }
  return { properties, referents };
}
