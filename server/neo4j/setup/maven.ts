import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Problem } from '../../problems';
import { diskFull, SAYS_DISK_FULL } from '../disk';
import type { OnProgress } from '../report';

/** How many jars the pinned version needs; only progress is told by it. */
const JARS = 213;

interface Copy {
  maven: string;
  pom: string;
  folder: string;
  onProgress: OnProgress;
}

/** Lets Maven fetch the jars into a folder. */
export async function copyJars({ maven, pom, folder, onProgress }: Copy): Promise<void> {
  const goal = 'dependency:copy-dependencies';
  const options = ['-DincludeScope=runtime', `-DoutputDirectory=${folder}`, '-Dstyle.color=never'];
  const child = spawn(maven, ['-B', '-f', pom, goal, ...options], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close');
  const errors: string[] = [];
  const seen = { Downloaded: 0, Copying: 0 };
  const tell = () => {
    const done = Math.min(JARS, Math.max(seen.Downloaded, seen.Copying));
    onProgress({ detail: 'Fetching Neo4j (once)', done, total: JARS });
  };
  tell();
  const read = (line: string) => {
    if (line.startsWith('[ERROR]') || SAYS_DISK_FULL.test(line)) errors.push(line);
    const [, step] = /(Downloaded|Copying) .*\.jar/.exec(line) ?? [];
    if (step !== 'Downloaded' && step !== 'Copying') return;
    seen[step] += 1;
    tell();
  };
  createInterface({ input: child.stdout }).on('line', read);
  createInterface({ input: child.stderr }).on('line', read);
  const [code] = await ended;
  if (code !== 0) throw mavenProblem(errors, folder);
}

function mavenProblem(errors: string[], folder: string): Problem {
  if (errors.some((line) => SAYS_DISK_FULL.test(line))) return diskFull(folder);
  const [why = 'it gave no reason'] = errors
    .map((line) => line.replace(/^\[ERROR\]\s*/, '').trim())
    .filter(Boolean);
  const said = why.replace(/ -> \[Help \d+\]$/, '').slice(0, 500);
  return new Problem(
    'setup-missing',
    `Maven could not fetch Neo4j (${said}): check the network or Maven's settings and try again, or set NEO4J_URI to a Neo4j server that already runs.`,
  );
}
