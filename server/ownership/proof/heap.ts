/** What comes next is the greatest of what was put in. */
export interface Heap<Entry> {
  push(entry: Entry): void;
  pop(): Entry | undefined;
}

export function heapOf<Entry>(compare: (one: Entry, other: Entry) => number): Heap<Entry> {
  const entries: Entry[] = [];
  const exceeds = (one: number, other: number) => {
    const [first, second] = [entries[one], entries[other]];
    return first !== undefined && second !== undefined && compare(first, second) > 0;
  };
  const swap = (one: number, other: number) => {
    const [first, second] = [entries[one], entries[other]];
    if (first === undefined || second === undefined) return;
    entries[one] = second;
    entries[other] = first;
  };
  return {
    push(entry) {
      entries.push(entry);
      for (let at = entries.length - 1; at > 0 && exceeds(at, (at - 1) >> 1); at = (at - 1) >> 1) {
        swap(at, (at - 1) >> 1);
      }
    },
    pop() {
      swap(0, entries.length - 1);
      const greatest = entries.pop();
      for (let at = 0; ; ) {
        const child = exceeds(2 * at + 2, 2 * at + 1) ? 2 * at + 2 : 2 * at + 1;
        if (!exceeds(child, at)) return greatest;
        swap(at, child);
        at = child;
      }
    },
  };
}
