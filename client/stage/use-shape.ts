import { useNarrow } from '../ui/use-narrow';
import type { UrlState } from '../url-state';
import { useUrlState } from '../use-url-state';

export type Shape = NonNullable<UrlState['shape']>;

/** How the picture is shown: as the address bar says, or else in layers; on a phone as the outline. */
export function useShape(): Shape {
  const { shape } = useUrlState();
  const isNarrow = useNarrow();
  return shape ?? (isNarrow ? 'outline' : 'layers');
}
