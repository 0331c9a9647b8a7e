import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { getScreening, getScreeningChanges, getScreenings, postSuppliers } from '#api/screenings';

const PATHS = [getScreenings, getScreening, getScreeningChanges, postSuppliers].map(
  ({ path }) => path,
);

/** Whoever shows screenings asks again. */
export function useScreeningsAgain() {
  const queries = useQueryClient();
  return useCallback(
    () => Promise.all(PATHS.map((path) => queries.invalidateQueries({ queryKey: [path] }))),
    [queries],
  );
}

/** A change to screenings. */
export function useScreeningChange<Given, Made>(
  change: (given: Given) => Promise<Made>,
  then?: (made: Made) => void,
) {
  const again = useScreeningsAgain();
  return useMutation({
    mutationFn: change,
    onSuccess: async (made) => {
      await again();
      then?.(made);
    },
  });
}
