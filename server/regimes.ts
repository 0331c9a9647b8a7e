import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Regime, regimeOf } from './ownership/regime';
import { type Fault, Problem } from './problems';

const OURS = fileURLToPath(new URL('./ownership/regimes', import.meta.url));

/** The regimes by id: ours, and those of a folder of the user's own, one JSON file each. */
export function readRegimes(folder: string | null): Map<string, Regime> {
  const files = [OURS, ...(folder === null ? [] : [folder])].flatMap(regimeFiles);
  const regimes = new Map<string, Regime>();
  for (const file of files) {
    const regime = readRegime(file);
    if (regimes.has(regime.id)) {
      throw refused(file, [{ pointer: '/id', detail: `another regime is called "${regime.id}"` }]);
    }
    regimes.set(regime.id, regime);
  }
  return regimes;
}

function regimeFiles(folder: string): string[] {
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
    return names.toSorted().map((name) => join(folder, name));
  } catch (cause) {
    throw new Problem('invalid-request', `The folder of regimes "${folder}" cannot be read.`, {
      cause,
    });
  }
}

function readRegime(file: string): Regime {
  const read = regimeOf(parsed(file));
  if ('faults' in read) throw refused(file, read.faults);
  return read.regime;
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    const detail = `is not JSON: ${cause instanceof Error ? cause.message : cause}`;
    throw new Problem('invalid-request', `The regime file ${basename(file)} ${detail}`, { cause });
  }
}

function refused(file: string, errors: Fault[]): Problem {
  const said = errors.slice(0, 5).map(({ pointer, detail }) => `${pointer || '/'}: ${detail}`);
  return new Problem('invalid-request', `The regime file ${basename(file)}: ${said.join('; ')}`, {
    errors,
  });
}
