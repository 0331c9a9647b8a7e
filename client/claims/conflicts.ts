import type { Claim } from '#api/ties';

/** Claims that contradict one another, directly or in a row, stand together; the others each for itself. */
export function claimGroups(claims: readonly Claim[]): Claim[][] {
  const groups = new Map(claims.map((claim) => [claim.id, [claim]]));
  for (const claim of claims) {
    for (const { claimId } of claim.contradicts) {
      const mine = groups.get(claim.id);
      const theirs = claimId === null ? undefined : groups.get(claimId);
      if (!mine || !theirs || mine === theirs) continue;
      mine.push(...theirs);
      for (const { id } of theirs) groups.set(id, mine);
    }
  }
  return [...new Set(groups.values())].sort((one, other) => other.length - one.length);
}

/** What contradicts a tie. */
export function against(claims: readonly Claim[], tieKey: string): Claim[] {
  return claims.filter(({ contradicts }) => contradicts.some((at) => at.tieKey === tieKey));
}
