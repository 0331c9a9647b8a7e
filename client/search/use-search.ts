import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { postSearch } from '#api/search';
import { useAsk } from '../use-answer';

/** Asks when the typing rests. The text travels in the body and is kept nowhere. */
export function useSearch(typed: string) {
  const { ask, at } = useAsk();
  const text = useRested(typed.trim(), 180);
  return useQuery({
    queryKey: [postSearch.path, text, at],
    queryFn: ({ signal }) => ask(postSearch, { body: { text, limit: 10 }, signal }),
    enabled: text !== '',
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
}

function useRested(value: string, milliseconds: number): string {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return rested;
}
