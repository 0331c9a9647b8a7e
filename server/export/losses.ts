/** Counts what a format has no place for. */
export interface Losses {
  lose(what: string, count?: number): void;
  /** In words, in the order in which they were met. */
  said(): string[];
}

export function lossesOf(): Losses {
  const counts = new Map<string, number>();
  return {
    lose(what, count = 1) {
      if (count > 0) counts.set(what, (counts.get(what) ?? 0) + count);
    },
    said: () => [...counts].map(([what, count]) => `${what}: ${count}`),
  };
}
