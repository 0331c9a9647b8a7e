import { useEffect, useState } from 'react';
import { z } from 'zod';
import { getScreenings, Screening } from '#api/screenings';
import { storedToken } from '../token';
import { useScreeningsAgain } from './use-screenings';

const Told = z.object({ screening: Screening });

/** The screening as it stands while it runs: told by the server, event by event. */
export function useProgress(screening: Screening): Screening {
  const [told, setTold] = useState<Screening | null>(null);
  const again = useScreeningsAgain();
  const { id, state } = screening;
  useEffect(() => {
    if (state !== 'running') return;
    const stop = new AbortController();
    void follow(id, stop.signal, setTold)
      .catch(() => undefined)
      .then(() => (stop.signal.aborted ? undefined : again()));
    return () => stop.abort();
  }, [id, state, again]);
  return state === 'running' && told?.id === id ? told : screening;
}

/** Events over `fetch`, which can send the access token. */
async function follow(
  id: string,
  signal: AbortSignal,
  onTold: (screening: Screening) => void,
): Promise<void> {
  const token = storedToken();
  const headers = new Headers({ accept: 'text/event-stream' });
  if (token) headers.set('authorization', `Bearer ${token}`);
  const response = await fetch(`/api${getScreenings.path}/${id}/progress`, { headers, signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    const events = `${rest}${part.value}`.split('\n\n');
    rest = events.pop() ?? '';
    const last = events.at(-1)?.replace(/^data: /, '');
    if (last) onTold(Told.parse(JSON.parse(last)).screening);
  }
}
