import type { UrlState } from '../url-state';

/** Parties of the seed that are worth opening first; the words are in i18n under `story.<key>`. */
export const STORIES = [
  { key: 'inspur', open: { id: 'inspur-group' } },
  { key: 'nettrix', open: { id: 'nettrix' } },
  { key: 'huawei', open: { id: 'huawei-technologies', kinds: ['supply'] } },
  { key: 'inftech', open: { id: 'inf-tech', picture: 'around', depth: 3 } },
] satisfies { key: string; open: Partial<UrlState> }[];
