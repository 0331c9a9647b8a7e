import { getExposure } from '#api/exposure';
import { useAnswer } from '../use-answer';
import { useUrlState } from '../use-url-state';

/** The exposure of a party on the day of the address bar. Everybody who asks shares one answer. */
export function useExposure(id: string) {
  const { asOf } = useUrlState();
  return useAnswer(getExposure, { params: { id }, query: { asOf: asOf ?? undefined } });
}
