import { useEffect } from 'react';

/** The title of the window follows what is shown. */
export function useTitle(...parts: (string | null | undefined)[]): void {
  const title = [...parts.filter(Boolean), 'Tracehold'].join(' · ');
  useEffect(() => {
    document.title = title;
  }, [title]);
}
