import type { UrlState } from '../url-state';

/** Parties of the seed that are worth opening first, each at its point; the words are in i18n under `story.<key>`. */
export const STORIES = [
  {
    key: 'inspur',
    open: {
      view: 'party',
      id: 'inspur-group',
      picture: 'around',
      compareTo: '2025-03-01',
      on: 'any',
    },
  },
  { key: 'nettrix', open: { view: 'party', id: 'nettrix', path: 'supply.sugon.1' } },
  {
    key: 'huawei',
    open: { view: 'party', id: 'huawei-technologies', picture: 'around', ties: ['supplies'] },
  },
  { key: 'inftech', open: { view: 'paths', id: 'nvidia', to: 'inf-tech', owners: 'left' } },
] satisfies { key: string; open: Partial<UrlState> }[];
