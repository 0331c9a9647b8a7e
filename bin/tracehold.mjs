#!/usr/bin/env node
import { setUp } from './setup.mjs';

setUp({ client: process.argv[2] === 'start' });

const { register } = await import('tsx/esm/api');
register();
await import('../server/cli.ts');
