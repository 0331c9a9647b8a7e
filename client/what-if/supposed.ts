import type { z } from 'zod';
import type { Suppose } from '#api/report';
import { Bound } from '#api/values';
import { percentOf } from '../share';

type SupposeInput = z.input<typeof Suppose>;
export type SupposedShare = { minimum: string; maximum: string };

/** A holding on file, with the keys of all ties that state it. */
interface OnFile {
  owner: string;
  owned: string;
  keys: string[];
}

/** What is supposed, one thing after the other. `share` null: nobody states it. */
export type Supposed =
  | {
      kind: 'holding';
      owner: string;
      owned: string;
      class: 'shares' | 'votes';
      share: SupposedShare | null;
    }
  | { kind: 'change'; onFile: OnFile; share: SupposedShare | null }
  | { kind: 'remove'; onFile: OnFile }
  | { kind: 'designation'; party: string; list: string | null }
  | { kind: 'noDesignation'; key: string; party: string; listed: string };

/** The supposed things as the question asks them: a holding changes with every tie that states it. */
export function bodyOf(supposed: readonly Supposed[]): SupposeInput {
  return {
    holdings: {
      add: supposed.flatMap((one) => {
        if (one.kind !== 'holding') return [];
        const { kind: _, ...holding } = one;
        return [holding];
      }),
      change: supposed.flatMap((one) =>
        one.kind === 'change' ? one.onFile.keys.map((key) => ({ key, share: one.share })) : [],
      ),
      remove: supposed.flatMap((one) => (one.kind === 'remove' ? one.onFile.keys : [])),
    },
    designations: {
      add: supposed.flatMap((one) =>
        one.kind === 'designation' ? [{ party: one.party, list: one.list }] : [],
      ),
      remove: supposed.flatMap((one) => (one.kind === 'noDesignation' ? [one.key] : [])),
    },
  };
}

/** `49.99` or `1/6`, and the most where it differs. Null where no share can be so. */
export function shareOf(least: string, most: string): SupposedShare | null {
  const minimum = least.trim();
  const maximum = most.trim() === '' ? minimum : most.trim();
  if (!Bound.safeParse(minimum).success || !Bound.safeParse(maximum).success) return null;
  if (percentOf(minimum) > percentOf(maximum) || percentOf(maximum) > 100) return null;
  return { minimum, maximum };
}
