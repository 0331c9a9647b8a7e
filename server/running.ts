import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** The page server of a data folder: written when it listens, removed when it stops. */
export const RunningServer = z.object({
  pid: z.number().int(),
  address: z.url(),
  instance: z.string(),
});
export type RunningServer = z.infer<typeof RunningServer>;

export async function writeRunning(data: string, server: RunningServer): Promise<void> {
  await writeFile(fileIn(data), JSON.stringify(server), { mode: 0o600 });
}

export async function removeRunning(data: string): Promise<void> {
  await rm(fileIn(data), { force: true });
}

/** The page server of this data folder, if it answers; a file that a killed one left counts for nothing. */
export async function runningServer(data: string): Promise<RunningServer | null> {
  const server = await readRunning(data);
  if (!server) return null;
  const health = await fetch(`${server.address}/api/health`, {
    signal: AbortSignal.timeout(2_000),
  })
    .then((response) => response.json())
    .catch(() => null);
  return health?.instance === server.instance ? server : null;
}

/** What the file says; one that is not there, or that its writer did not finish, says nothing. */
async function readRunning(data: string): Promise<RunningServer | null> {
  const text = await readFile(fileIn(data), 'utf8').catch(() => '');
  try {
    return RunningServer.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

function fileIn(data: string): string {
  return join(data, 'server.json');
}
