import type { Report } from '#api/report';

/** What each source says word for word of the ties and entries that the report tells, each sentence once. */
export function quotesBySource(report: Report): Map<string, string[]> {
  const { ties, sides, paths, designations, reached } = report;
  const told = [
    ...[...designations, ...reached, ...ties],
    ...sides.flatMap(({ shown }) => shown),
    ...paths.flatMap(({ hops }) => hops.flatMap((hop) => hop.ties)),
  ];
  const quotes = new Map<string, Set<string>>();
  for (const { source, quote } of told) {
    if (quote === null) continue;
    quotes.set(source.id, (quotes.get(source.id) ?? new Set()).add(quote));
  }
  return new Map([...quotes].map(([id, said]) => [id, [...said]]));
}
