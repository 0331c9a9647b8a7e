import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../../server/settings';
import type { Stated } from './degrees';
import { generate } from './generate';
import { importFiles } from './load';
import { timed } from './measure';
import type { World } from './world';

/** Generates and imports a world, unless the data folder holds it already; returns how its degrees fell out. */
export async function prepareWorld(settings: Settings, world: World): Promise<Stated> {
  const record = join(settings.data, 'world.json');
  if (existsSync(record)) return JSON.parse(readFileSync(record, 'utf8'));
  const folder = join(settings.data, 'csv');
  const start = performance.now();
  const files = generate(world, folder);
  console.log(`generated in ${seconds(performance.now() - start)}`);
  let summary = '';
  const ms = await timed(async () => {
    summary = await importFiles(settings, files);
  });
  console.log(`imported in ${seconds(ms)}, --strict=true --bad-tolerance=0\n${summary}`);
  rmSync(folder, { recursive: true });
  writeFileSync(record, JSON.stringify(files.stated));
  return files.stated;
}

export function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`;
}
