import { existsSync, readFileSync } from 'node:fs';

/** The most memory that a process ever held, in MiB; 0 where the system does not say. */
export function peakMiB(pid: number | null): number {
  const file = `/proc/${pid}/status`;
  if (pid === null || !existsSync(file)) return 0;
  const [, kib = '0'] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(file, 'utf8')) ?? [];
  return Math.round(Number(kib) / 1024);
}
