import { useMutation, useQueryClient } from '@tanstack/react-query';

/** A change of a fact: it may change every answer, so everything that is shown is asked again. */
export function useFactChange<Given, Saved>(
  change: (given: Given) => Promise<Saved>,
  onSaved: (saved: Saved) => void,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (saved) => {
      onSaved(saved);
      return queries.invalidateQueries();
    },
  });
}
