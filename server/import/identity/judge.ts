import { SINGLE_VALUED, type Strong } from '../../match/identifiers/strong';
import { likeness } from '../../match/likeness';
import { nameForms } from '../../match/name-forms';

/** A party that has an identifier which a party of another dataset has too. */
export interface Member {
  id: string;
  datasetId: string;
  strong: readonly Strong[];
  names: readonly string[];
}

/** Two parties that share an identifier; `conflict` says why they may not be one. */
export interface Joined {
  from: string;
  to: string;
  conflict: string | null;
}

/** Whether anybody says of two parties that they are not one. */
export type IsDifferent = (id: string, other: string) => boolean;
const nobody: IsDifferent = () => false;

/** Names less alike than this are of two parties, if no other of their names are more. */
const LEAST_LIKENESS = 0.2;
const LEAST_PART = 4;

/** Binds the parties that share an identifier by as few ties as can be: each to the first that it can be one with. */
export function judged(members: readonly Member[], isDifferent: IsDifferent = nobody): Joined[] {
  const [first, ...others] = members.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  if (first === undefined) return [];
  const twoValues = conflictOfValues(members);
  const heads = [first];
  return others.map((member) => {
    const head = heads.find(
      ({ id, names }) => canBeOne(names, member.names) && !isDifferent(id, member.id),
    );
    if (head === undefined) heads.push(member);
    const stated = isDifferent(first.id, member.id) ? 'a source says that they differ' : null;
    const [name, other] = [first.names[0] ?? '', member.names[0] ?? ''];
    const conflict =
      twoValues ??
      (head === undefined ? (stated ?? `"${name}" and "${other}" have no name in common`) : null);
    return { from: (head ?? first).id, to: member.id, conflict };
  });
}

/** Two values of a scheme of which a party has one. */
function conflictOfValues(members: readonly Member[]): string | null {
  for (const scheme of SINGLE_VALUED) {
    const strong = members.flatMap((member) => member.strong);
    const keys = new Set(strong.flatMap((one) => (one.scheme === scheme ? one.key : [])));
    const [one, other] = [...keys].sort();
    if (other !== undefined) return `they have ${scheme} ${one} and ${other}`;
  }
  return null;
}

/** False where names in one script are compared and none are alike. */
export function canBeOne(names: readonly string[], others: readonly string[]): boolean {
  let compared = false;
  for (const name of names) {
    for (const other of others) {
      const [one, two] = [nameForms(name), nameForms(other)];
      if (one.joined === '' || two.joined === '' || one.han !== two.han) continue;
      if (contains(one.joined, two.joined) || likeness(one, two) >= LEAST_LIKENESS) return true;
      compared = true;
    }
  }
  return !compared;
}

function contains(one: string, two: string): boolean {
  const [part, whole] = one.length < two.length ? [one, two] : [two, one];
  return part.length >= LEAST_PART && whole.includes(part);
}
