import { type Losses, lossesOf } from './losses';
import type { GraphReading } from './reading';

/** Of formats that know parties and ties only: what is said and is no tie stays behind. */
export async function claimsLost(reading: GraphReading): Promise<Losses> {
  const losses = lossesOf();
  if (reading.isPart) return losses;
  for await (const claims of reading.records('Claim')) {
    losses.lose('claims', claims.length);
  }
  return losses;
}
