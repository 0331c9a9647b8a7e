import { join } from 'node:path';
import { register } from 'tsx/esm/api';
import { ROOT } from './setup.mjs';

/** A thread begins without the loader of its parent. */
register({ tsconfig: join(ROOT, 'tsconfig.json') });
await import('../server/bulk/reading-thread.ts');
