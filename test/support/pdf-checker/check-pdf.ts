import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { readSettings } from '../../../server/settings';

const run = promisify(execFile);
const HERE = fileURLToPath(new URL('.', import.meta.url));

/** What veraPDF says of a PDF under PDF/UA-1: how much it looked at, and the rules that are broken. */
export interface Checked {
  assertions: number;
  broken: string[];
}

export async function checkedPdfs(pdfs: readonly Buffer[]): Promise<Checked[]> {
  const jars = await checkerJars();
  const folder = mkdtempSync(join(tmpdir(), 'tracehold-pdf-'));
  try {
    const files = pdfs.map((_, place) => join(folder, `${place}.pdf`));
    for (const [place, pdf] of pdfs.entries()) writeFileSync(files[place] ?? '', pdf);
    const program = join(HERE, 'CheckPdf.java');
    const { stdout } = await run('java', ['-cp', join(jars, '*'), program, ...files]);
    return files.map((file) => {
      const line = stdout.split('\n').find((one) => one.startsWith(file)) ?? '';
      const [assertions = '0', ...broken] = line
        .slice(file.length + 1)
        .trim()
        .split(' ');
      return { assertions: Number(assertions), broken: broken.filter(Boolean) };
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Fetched once, whole or not at all, beside the jars of the database. */
async function checkerJars(): Promise<string> {
  const jars = join(readSettings(process.env).cache, 'verapdf-1.28.1');
  if (existsSync(jars)) return jars;
  const part = `${jars}.${process.pid}`;
  const pom = join(HERE, 'pom.xml');
  const goal = 'dependency:copy-dependencies';
  await run('mvn', ['-q', '-B', '-f', pom, goal, `-DoutputDirectory=${part}`]);
  renameSync(part, jars);
  return jars;
}
