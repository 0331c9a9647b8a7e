import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ReportForm } from '../../server/api/report';
import { seedRows } from '../../server/import/seed';
import { openInstallation, prepare, SEED } from '../../server/installation';
import { askedFor } from '../../server/report/asked';
import { batchOf } from '../../server/report/batch';
import { reportOf } from '../../server/report/make';
import { openWriter } from '../../server/report/written';
import { readSettings } from '../../server/settings';
import { REGIMES } from '../support/reports';

/** How long reports take on the seed: one, warm, as HTML and as PDF; a batch of 200; and single runs of the command. */
const WARM = 20;
const MANY = 200;
const SINGLE = Number(process.argv[2] ?? 5);
const CLI = fileURLToPath(new URL('../../server/cli.ts', import.meta.url));

const data = mkdtempSync(join(tmpdir(), 'tracehold-report-'));
const env = { ...process.env, TRACEHOLD_DATA: data };
const installation = await openInstallation(readSettings(env), say);
try {
  await prepare(installation, say);
  const { graph } = installation;
  const ids = seedRows(SEED).flatMap((row) =>
    'label' in row && row.label === 'Party' ? row.id : [],
  );
  const question = { asOf: '2025-10-15', madeOn: '2026-11-21', language: 'en' as const };
  const open = {
    leaveOut: [],
    towards: null,
    suppose: null,
    notes: null,
    regimes: ['BIS', 'OFAC'],
  };
  const { party: _, ...asked } = await askedFor(graph, REGIMES, {
    ...question,
    ...open,
    party: '',
  });

  const writer = openWriter();
  for (const form of ['html', 'pdf', 'xlsx'] as ReportForm[]) {
    const times: number[] = [];
    for (let turn = 0; turn < WARM + 3; turn += 1) {
      const from = performance.now();
      const report = await reportOf(graph, REGIMES, { ...asked, party: 'ieit' });
      await writer.write(report, form, 'A4');
      if (turn >= 3) times.push(performance.now() - from);
    }
    say(`${form}, warm: median ${median(times)} ms, slowest ${Math.round(Math.max(...times))} ms`);
  }

  const memory: number[] = [];
  const from = performance.now();
  await batchOf(graph, REGIMES, {
    parties: ids.slice(0, MANY).map((id) => ({ asked: id, meantBy: [] })),
    ...{ asked, writer, form: 'html', paper: 'A4' },
    findParty: async (text) => text,
    done: ({ file }, bytes) => {
      if (file !== null && bytes !== null) writeFileSync(join(data, file), bytes);
      memory.push(process.memoryUsage().rss / 2 ** 20);
    },
  });
  const batch = performance.now() - from;
  await writer.close();
  say(`${MANY} in a batch: ${Math.round(batch)} ms, ${Math.round(batch / MANY)} ms each`);
  say(
    `memory after 50, 100, 150, 200: ${[49, 99, 149, 199].map((at) => Math.round(memory[at] ?? 0)).join(', ')} MB`,
  );

  const single: number[] = [];
  for (const id of ids.slice(0, SINGLE)) {
    const begun = performance.now();
    const out = join(data, 'single.html');
    const args = ['--import', 'tsx', CLI, 'report', id, '--regime', 'BIS,OFAC', '--out', out];
    spawnSync(process.execPath, args, { env, stdio: 'ignore' });
    single.push(performance.now() - begun);
  }
  say(`a single run, the database running: median ${median(single)} ms`);
  say(`a batch is ${(median(single) / (batch / MANY)).toFixed(1)} times faster`);
} finally {
  await installation.close();
  rmSync(data, { recursive: true, force: true });
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function median(times: readonly number[]): number {
  const sorted = [...times].sort((one, other) => one - other);
  return Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0);
}
