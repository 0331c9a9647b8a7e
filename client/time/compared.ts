import type { PartyBrief } from '#api/party';
import type { Tie } from '#api/ties';
import type { Picture } from '../graph/picture';
import { merged } from '../scene/merge';

/** What a party or a tie went through from the earlier of two days to the later. */
export type Changed = 'appeared' | 'gone';

interface Days {
  asOf: string;
  compareTo: string;
}

/** The picture of one day together with that of another: what is only in one is marked as come or gone between. */
export function compared(now: Picture, then: Picture, { asOf, compareTo }: Days): Picture {
  const [earlier, later] = compareTo < asOf ? [then, now] : [now, then];
  const { picture } = merged(now, [then]);
  const changed = new Map<string, Changed>([
    ...picture.ties.flatMap((tie) => entry(tie.key, tieChange(tie, earlier, later))),
    ...picture.parties.flatMap(({ id }) => entry(id, partyChange(id, earlier, later))),
  ]);
  return { ...picture, changed };
}

function entry(id: string, change: Changed | null): [string, Changed][] {
  return change === null ? [] : [[id, change]];
}

/** Only what its dates explain: a tie may also be missing because a limit was met. */
function tieChange(tie: Tie, earlier: Picture, later: Picture): Changed | null {
  const isIn = ({ ties }: Picture) => ties.some(({ key }) => key === tie.key);
  if (tie.startDate !== null && !isIn(earlier)) return 'appeared';
  return tie.endDate !== null && !isIn(later) ? 'gone' : null;
}

function partyChange(id: string, earlier: Picture, later: Picture): Changed | null {
  const [before, after] = [briefIn(earlier, id), briefIn(later, id)];
  if (!before || !after) return null;
  if (before.designated === null && after.designated !== null) return 'appeared';
  return before.designated !== null && after.designated === null ? 'gone' : null;
}

function briefIn({ parties }: Picture, id: string): PartyBrief | undefined {
  return parties.find((party) => party.id === id);
}
