import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT, setUp } from './setup.mjs';

const CHECKS = [
  { name: 'biome check', program: ['@biomejs', 'biome', 'bin', 'biome'], args: ['check', '.'] },
  { name: 'tsc', program: ['typescript', 'bin', 'tsc'], args: ['--noEmit'] },
  { name: 'knip', program: ['knip', 'bin', 'knip.js'], args: [] },
];
const SHOWN_LINES = 30;

setUp({ client: true });
const results = [...CHECKS.map(check), tests(process.argv.slice(2))];
const total = (kind) => results.reduce((sum, result) => sum + result[kind], 0);

for (const why of results.flatMap(({ reasons }) => reasons)) console.log(`\n${why}`);
const [passed, failed, skipped] = [total('passed'), total('failed'), total('skipped')];
console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 ? 1 : 0;

function check({ name, program, args }) {
  const { status, stdout, stderr } = runNode(program, args, ['ignore', 'pipe', 'pipe']);
  console.log(`${status === 0 ? 'passed' : 'FAILED'}  ${name}`);
  if (status === 0) return { passed: 1, failed: 0, skipped: 0, reasons: [] };
  return failure(`FAILED ${name}\n${firstLines(`${stdout}${stderr}`)}`);
}

/** All tests, by vitest: its own output as it comes, its count from the report that it writes. */
function tests(args) {
  const folder = mkdtempSync(join(tmpdir(), 'tracehold-report-'));
  const file = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const vitest = ['vitest', 'vitest.mjs'];
  const { status, stderr } = runNode(vitest, ['run', ...reporters, ...args], ['ignore', 1, 'pipe']);
  const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
  rmSync(folder, { recursive: true });
  const counted = report === null ? null : counts(report);
  // Vitest may fail without a failed test: a set-up that threw, a rejection that nobody caught.
  if (counted === null || (status !== 0 && counted.failed === 0)) {
    const why = failure(`FAILED vitest, which ended with ${status}\n${firstLines(`${stderr}`)}`);
    return counted === null ? why : { ...counted, failed: 1, reasons: why.reasons };
  }
  return counted;
}

function counts({ numPassedTests, numPendingTests, numTodoTests, testResults }) {
  const reasons = testResults.flatMap(failuresOf);
  const skipped = numPendingTests + numTodoTests;
  return { passed: numPassedTests, failed: reasons.length, skipped, reasons };
}

function failuresOf({ name, status, message, assertionResults }) {
  const file = name.slice(ROOT.length + 1);
  const failures = assertionResults
    .filter((test) => test.status === 'failed')
    .map(
      (test) =>
        `FAILED ${file} > ${test.fullName}\n${firstLines(test.failureMessages.join('\n'), 8)}`,
    );
  // A file that cannot be loaded fails without a test in it.
  if (status === 'failed' && failures.length === 0) {
    return [`FAILED ${file}\n${firstLines(message, 8)}`];
  }
  return failures;
}

function runNode(program, args, stdio) {
  const path = join(ROOT, 'node_modules', ...program);
  return spawnSync(process.execPath, [path, ...args], {
    cwd: ROOT,
    stdio,
    maxBuffer: 64 * 1024 * 1024,
  });
}

function failure(reason) {
  return { passed: 0, failed: 1, skipped: 0, reasons: [reason] };
}

function firstLines(text, lines = SHOWN_LINES) {
  const all = text.trimEnd().split('\n');
  const more = all.length > lines ? [`  ... and ${all.length - lines} lines more`] : [];
  return [...all.slice(0, lines), ...more].join('\n');
}
