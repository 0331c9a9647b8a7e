import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getCase, getCases } from '#api/cases';

/** A change to the cases; whoever shows them asks again. */
export function useCaseChange<Given>(change: (given: Given) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () =>
      Promise.all(
        [getCases.path, getCase.path].map((path) =>
          queries.invalidateQueries({ queryKey: [path] }),
        ),
      ),
  });
}
