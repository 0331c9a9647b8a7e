import type { Driver } from 'neo4j-driver';
import { Problem } from '../problems';

const OLDEST = [5, 26, 25] as const;

/** Refuses servers whose answers cannot be relied upon. */
export async function refuseOldServer(driver: Driver, uri: string): Promise<void> {
  const { agent = '' } = await driver.getServerInfo();
  const version = agent.replace(/^Neo4j\//, '');
  if (!isTooOld(version)) return;
  throw new Problem(
    'graph-too-old',
    `The server at ${new URL(uri).host} is Neo4j ${version}; before 5.26.25 a hub that is read while it grows can lose ties. Update it to 5.26.25 or newer, or unset NEO4J_URI to use the embedded one.`,
  );
}

/** `5.26.24` is, `5.26.25`, `2025.01.0` and a hosted `5.27-aura` are not. */
export function isTooOld(version: string): boolean {
  const parts = version.split(/[.-]/).map(Number);
  for (const [place, least] of OLDEST.entries()) {
    const part = parts[place] ?? 0;
    if (part !== least) return part < least;
  }
  return false;
}
