import type { PartyBrief } from '#api/party';
import type { Designation, Tie } from '#api/ties';
import type { RegimeVerdict } from '#api/verdict';
import { partyIn, shownName } from '../ui/names';
import type { Language } from '../url-state';

/** What the rows of a proof point at. */
export interface Cited {
  parties: PartyBrief[];
  ties: Tie[];
  designations: Designation[];
}

export function nameOf(cited: Pick<Cited, 'parties'>, id: string, language: Language): string {
  return shownName(partyIn(cited.parties, id), language);
}

/** The ties of a row, in its order; those that are only supposed have no record. */
export function tiesOf(cited: Pick<Cited, 'ties'>, keys: readonly string[]): Tie[] {
  return keys.flatMap((key) => cited.ties.filter((tie) => tie.key === key));
}

/** A row without which the minimal proof would not stand. */
export function inMinimal(
  { minimalProof }: Pick<RegimeVerdict, 'minimalProof'>,
  keys: readonly string[],
): boolean {
  return minimalProof?.ties.some((key) => keys.includes(key)) ?? false;
}

/** A list by its name where the answer knows one; otherwise as the rule calls it. */
export function listName(cited: Pick<Cited, 'designations'>, list: string | null): string | null {
  return cited.designations.find(({ listId }) => listId === list)?.listName ?? list;
}
