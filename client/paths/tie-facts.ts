import type { Tie } from '#api/ties';
import { isUnknown, shareText } from '../share';

/** What a tie says beyond who and whom: pairs of a word (a key under `fact`) and a value. */
export interface Fact {
  name: string;
  value: string | null;
  /** The value is a key of our own words, not a text of the source. */
  word: boolean;
}

const said = (name: string, value: string | null): Fact => ({ name, value, word: false });
const word = (name: string, value: string): Fact => ({ name, value, word: true });

export function tieFacts(tie: Tie): Fact[] {
  switch (tie.type) {
    case 'OWNS':
      return [
        share(tie),
        word('class', `class.${tie.class}`),
        direct(tie),
        said('principal', tie.principal),
      ];
    case 'CONTROLS':
      return [
        word('control', `control.${tie.control}`),
        ...(tie.share ? [share(tie)] : []),
        direct(tie),
      ];
    case 'SUPPLIES':
      return [
        said('what', tie.what),
        said('amount', tie.amount),
        word('state', `supply.${tie.state}`),
      ];
    case 'LOCATED_AT':
      return [word('role', `addressRole.${tie.role}`), said('writtenAs', tie.writtenAs)];
    case 'OFFICER_OF':
      return [said('role', tie.role), word('tenure', `tenure.${tie.tenure}`)];
    case 'LINKED':
      return [word('link', `link.${tie.link}`)];
    case 'BRANCH_OF':
      return [];
  }
}

function share(tie: Extract<Tie, { type: 'OWNS' | 'CONTROLS' }>): Fact {
  return tie.share && !isUnknown(tie.share)
    ? said('share', shareText(tie.share))
    : word('share', 'share.unknown');
}

function direct(tie: Extract<Tie, { type: 'OWNS' | 'CONTROLS' }>): Fact {
  return word('direct', `direct.${tie.directOrIndirect}`);
}
