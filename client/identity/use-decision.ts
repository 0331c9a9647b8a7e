import { useMutation, useQueryClient } from '@tanstack/react-query';

/** A decision about identity: it may change every answer, so everything that is shown is asked again. */
export function useDecision<Given>(change: (given: Given) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: change, onSuccess: () => queries.invalidateQueries() });
}
