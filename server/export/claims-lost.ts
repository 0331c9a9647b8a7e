import { type Losses, lossesOf } from './losses';
import type { GraphReading } from './reading';

/** Of formats that have no word for who said when and why that records are, or are not, one party. */
export const DECISIONS_LOST =
  'decisions of people about which records are one party, for which there is no word';

/** Of formats that know parties and ties only: what is said and is no tie stays behind. */
export async function claimsLost(reading: GraphReading): Promise<Losses> {
  const losses = lossesOf();
  if (reading.isPart) return losses;
  for await (const claims of reading.records('Claim')) {
    losses.lose('claims, which this format has no place for', claims.length);
  }
  return losses;
}
