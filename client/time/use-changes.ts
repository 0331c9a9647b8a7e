import { getChanges } from '#api/changes';
import { useAnswer } from '../use-answer';

/** When something changed around a party. Everybody who asks shares one answer. */
export function useChanges(id: string) {
  return useAnswer(getChanges, { params: { id } });
}
