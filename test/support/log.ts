import { type Logger, pino } from 'pino';

/** A log that is kept in memory, whatever its level. */
export function keptLog(): { logger: Logger; lines: string[] } {
  const lines: string[] = [];
  const write = (line: string): void => {
    lines.push(line);
  };
  return { logger: pino({ level: 'trace', base: null }, { write }), lines };
}
