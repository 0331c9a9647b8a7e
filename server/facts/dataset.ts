/** The dataset of what people of this installation enter. Its rows are made and changed by this folder alone. */
export const OWN = 'own';

/** Of the records of one party, one of another dataset leads. */
const RANK = 900;

/** The dataset as it stands on the day of a change. */
export function ownDataset(day: string) {
  return {
    label: 'Dataset' as const,
    ...{ id: OWN, datasetId: OWN, title: 'Own facts', publisher: 'The users of this installation' },
    licence:
      'For use in this installation; each fact is of the source that it names, whose rights hold',
    ...{ url: null, versionDate: day, rank: RANK, allowedDays: 0 },
    note: 'Entered by people, each with its source, its words, and who entered it when and why.',
  };
}

/** A fact in the graph: the id of a party or a claim, or the key of a tie. */
export function idOfFact(number: number): string {
  return `${OWN}:${number}`;
}

/** The source of a fact, which holds it as it was entered. */
export function sourceOfFact(number: number): string {
  return `${idOfFact(number)}~source`;
}

/** Every source of a fact begins so. */
export const SOURCES = `${OWN}:`;

export function numberOfSource(sourceId: string): number {
  return Number(/:(\d+)~source$/.exec(sourceId)?.[1]);
}
