#!/usr/bin/env node
import { join } from 'node:path';
import { ROOT, setUp } from './setup.mjs';

setUp({ client: process.argv[2] === 'start' });

const { register } = await import('tsx/esm/api');
// Wherever it is called from, our own settings hold.
register({ tsconfig: join(ROOT, 'tsconfig.json') });
await import('../server/cli.ts');
