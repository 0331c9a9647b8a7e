import { spawnSync } from 'node:child_process';
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isEntity } from '../../server/import/readers/ftm/entity';
import { ftm } from '../../server/import/readers/ftm/reader';
import { jsonLines } from '../../server/import/readers/owned/json-records';
import { machineLoad } from './measure';
import { chanceOf } from './random';

/**
 * npm run bench:ftm -- [entities] [python]
 *
 * A made file of FollowTheMoney entities: parsed and checked, then read by our reader into rows. With a python that has
 * followthemoney, also parsed by that library into its own entities. Rates are for a second of all processors together.
 */
async function bench([entities = '100000', python = '']: string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tracehold-ftm-'));
  const file = join(folder, 'entities.ftm.json');
  writeFileSync(file, madeFile(Number(entities)));
  console.log(`${entities} entities; Node ${process.version}; ${machineLoad()}`);
  for (const time of ['first', 'again']) {
    for (const [what, work] of [
      ['parsed and checked', countEntities],
      ['read into rows', countRows],
    ] as const) {
      const before = process.cpuUsage();
      const count = await work(file);
      const { user, system } = process.cpuUsage(before);
      const rate = Math.round((Number(entities) / (user + system)) * 1e6).toLocaleString('en');
      console.log(`ours, ${what}, ${time}: ${rate} entities/s (${count})`);
    }
  }
  if (python !== '') {
    const program = fileURLToPath(new URL('./ftm-library.py', import.meta.url));
    const { stdout, stderr } = spawnSync(python, [program, file], {
      encoding: 'utf8',
      cwd: folder,
    });
    console.log(stdout.trim() || stderr);
  }
  console.log(machineLoad());
  rmSync(folder, { recursive: true });
}

async function countEntities(file: string): Promise<number> {
  let entities = 0;
  for await (const portion of jsonLines(createReadStream(file), { fault: () => undefined })) {
    for (const { value } of portion) if (isEntity(value)) entities += 1;
  }
  return entities;
}

async function countRows(file: string): Promise<number> {
  const said = { datasetId: 'ftm', rank: 5, versionDate: null, mapping: null };
  const heard = { fault: () => undefined, notice: () => undefined, restates: () => undefined };
  const head = { name: file, text: '{"id":"a","schema":"Company","properties":{}}' };
  const reading = ftm.read(createReadStream(file), { ...said, ...heard, file: head });
  let rows = 0;
  for await (const portion of reading) rows += portion.length;
  return rows;
}

/** Two companies, a person, an ownership and a directorship, again and again. */
function madeFile(entities: number): string {
  const chance = chanceOf(7, 'ftm');
  const lines: string[] = [];
  const seen = { first_seen: '2024-01-01', last_seen: '2026-01-01', last_change: '2025-01-01' };
  const say = (schema: string, id: string, properties: { [property: string]: string[] }) =>
    lines.push(
      JSON.stringify({
        id,
        caption: id,
        schema,
        properties,
        datasets: ['made'],
        referents: [],
        ...seen,
        target: false,
      }),
    );
  for (let group = 0; lines.length < entities; group += 1) {
    const number = String(chance.below(1e9));
    for (const part of ['a', 'b']) {
      say('Company', `made-${group}-${part}`, {
        name: [`Company ${group} ${part} Limited`, `Компания ${group} ${part}`],
        jurisdiction: ['gb'],
        registrationNumber: [number],
        address: [`${group} High Street, London, EC1A 1BB`],
        incorporationDate: ['2011-02-03'],
        sourceUrl: [`https://example.org/company/${number}`],
      });
    }
    say('Person', `made-${group}-p`, {
      name: [`Person ${group}`],
      nationality: ['fr'],
      birthDate: ['1970'],
    });
    say('Ownership', `made-${group}-o`, {
      owner: [`made-${group}-a`],
      asset: [`made-${group}-b`],
      percentage: [`${chance.below(100) + 1}%`],
      startDate: ['2015-01-01'],
    });
    say('Directorship', `made-${group}-d`, {
      director: [`made-${group}-p`],
      organization: [`made-${group}-b`],
      role: ['director'],
    });
  }
  return `${lines.slice(0, entities).join('\n')}\n`;
}

await bench(process.argv.slice(2));
