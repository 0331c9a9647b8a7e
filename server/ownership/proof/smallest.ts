/** A part of the facts that is enough, none of which can be left out. Tries whole halves before single ones. */
export function smallest<Fact>(
  facts: readonly Fact[],
  enough: (some: readonly Fact[]) => boolean,
): Fact[] {
  let kept = [...facts];
  for (let size = Math.ceil(kept.length / 2); size >= 1; ) {
    const before = kept.length;
    for (let at = kept.length; at > 0; at -= size) {
      const without = [...kept.slice(0, Math.max(0, at - size)), ...kept.slice(at)];
      if (enough(without)) kept = without;
    }
    // What was needed may not be needed any more once others are gone.
    if (size > 1) size >>= 1;
    else if (kept.length === before) break;
  }
  return kept;
}
