import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const OLDEST_NODE = [20, 20];
const CLIENT_INPUTS = ['client', 'server/api', 'vite.config.ts', 'package-lock.json'];

/** Makes sure that what a command needs is there. Everything it prints goes to the error stream. */
export function setUp({ client }) {
  requireNode();
  installDependencies();
  if (client) buildClient();
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  refuse(`Tracehold needs Node ${OLDEST_NODE.join('.')} or newer and this is ${process.version}.`);
}

function installDependencies() {
  if (dependenciesMatch()) return;
  console.error('Installing what Tracehold is built on (once, about a minute) ...');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const quiet = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync(npm, ['ci', ...quiet], { cwd: ROOT, stdio: 'ignore' });
  if (status === 0) return;
  // `npm ci` also refuses a lock that lacks a package of another system; `npm install` does not.
  run(npm, ['install', '--no-save', ...quiet], {
    refusal: 'The dependencies could not be installed: mend what npm says above and try again.',
  });
}

/** Compares package-lock.json with the record that npm keeps of what it installed. */
function dependenciesMatch() {
  const record = join(ROOT, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = packagesOf(record);
  const wanted = packagesOf(join(ROOT, 'package-lock.json'));
  delete wanted[''];
  const same = (path) => installed[path]?.version === wanted[path]?.version;
  // What is optional is installed on some systems only.
  const needed = Object.keys(wanted).filter((path) => !wanted[path].optional);
  return needed.every(same) && Object.keys(installed).every(same);
}

function packagesOf(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
}

function buildClient() {
  if (!existsSync(join(ROOT, 'client', 'index.html'))) return;
  const stamp = join(ROOT, 'dist', 'client.inputs');
  const inputs = inputsHash();
  const built = existsSync(join(ROOT, 'dist', 'client', 'index.html'));
  if (built && existsSync(stamp) && readFileSync(stamp, 'utf8') === inputs) return;
  console.error('Building the pages (once, some seconds) ...');
  rmSync(stamp, { force: true });
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  run(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    refusal: 'The pages could not be built: see above.',
  });
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, inputs);
}

function inputsHash() {
  const hash = createHash('sha256');
  for (const input of CLIENT_INPUTS) {
    for (const path of filesIn(input)) {
      const content = readFileSync(join(ROOT, path));
      hash.update(`${path}\0${content.length}\0`).update(content);
    }
  }
  return hash.digest('hex');
}

function filesIn(input) {
  if (/\.\w+$/.test(input)) return existsSync(join(ROOT, input)) ? [input] : [];
  const found = readdirSync(join(ROOT, input), { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1))
    .sort();
}

/** Runs a program to its end; what it prints goes to our error stream, for answers own the other one. */
function run(program, args, { refusal }) {
  const { status, error } = spawnSync(program, args, { cwd: ROOT, stdio: ['ignore', 2, 2] });
  if (error) refuse(`${refusal} (${program}: ${error.message})`);
  if (status !== 0) refuse(refusal);
}

function refuse(sentence) {
  console.error(sentence);
  process.exit(1);
}
