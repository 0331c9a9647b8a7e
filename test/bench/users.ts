import { getExposure } from '#api/exposure';
import { type Spread, spreadOf } from './measure';

export interface Crowd {
  users: number;
  pauseMs: number;
  times: Spread;
  perSecond: number;
}

/** So many users ask for exposure paths over HTTP, each the next party once the last is answered and read. */
export async function crowd(
  base: string,
  subjects: readonly string[],
  { users, pauseMs }: { users: number; pauseMs: number },
): Promise<Crowd> {
  const waiting = [...subjects];
  const times: number[] = [];
  const start = performance.now();
  const user = async () => {
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      const asked = performance.now();
      const response = await fetch(`${base}/api${getExposure.path.replace(':id', id)}`);
      const body = await response.text();
      if (!response.ok) throw new Error(`${response.status} for ${id}: ${body}`);
      times.push(performance.now() - asked);
      if (pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  };
  await Promise.all(Array.from({ length: users }, user));
  const seconds = (performance.now() - start) / 1_000;
  return { users, pauseMs, times: spreadOf(times), perSecond: subjects.length / seconds };
}
