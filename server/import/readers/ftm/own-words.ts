import type { z } from 'zod';
import { ControlType, LinkType, type OwnsClass, SupplyState } from '#api/ties';
import { type PartyKind, Status } from '#api/values';
import type { TieRow } from '../../rows';
import { intervalIn } from '../owned/percentage-text';
import { all, type Entity } from './entity';

/**
 * What FollowTheMoney has no property for, as an export of Tracehold words it in roles, statuses and summaries.
 * Written and read by these words alone.
 */
export const CLASS_ROLES: { readonly [role: string]: z.infer<typeof OwnsClass> } = {
  'rights to profit or income': 'profit',
  'interest of an unknown kind': 'other',
};
export const KIND_FORMS: { readonly [form: string]: PartyKind } = {
  'legal arrangement': 'Arrangement',
  'unknown holder': 'Unknown',
};
export const BRANCH = 'branch of';

export function shareWords(share: string): string {
  return `Share: ${share}`;
}

export function amountWords(amount: string): string {
  return `Amount: ${amount}`;
}

/** As whom a list names a party. */
export function listedWords(name: string): string {
  return `Listed as: ${name}`;
}

export function listedSaid(entity: Entity): string | null {
  return firstOf(all(entity, 'summary'), (text) => /^Listed as: (.+)$/s.exec(text)?.[1]);
}

export function classSaid(entity: Entity): z.infer<typeof OwnsClass> | null {
  return firstOf(all(entity, 'role'), (role) => CLASS_ROLES[role]);
}

export function kindSaid(entity: Entity): PartyKind | null {
  return firstOf(all(entity, 'legalForm'), (form) => KIND_FORMS[form]);
}

export function controlSaid(entity: Entity): z.infer<typeof ControlType> | null {
  return firstOf(all(entity, 'role'), (role) => ControlType.safeParse(role).data);
}

export function linkSaid(role: string | null): z.infer<typeof LinkType> | null {
  return LinkType.safeParse(role).data ?? null;
}

export function isBranch(role: string): boolean {
  return role === BRANCH;
}

export function statusSaid(entity: Entity): Status | null {
  return firstOf(all(entity, 'status'), (status) => Status.safeParse(status).data);
}

export function stateSaid(entity: Entity): z.infer<typeof SupplyState> | null {
  return firstOf(all(entity, 'status'), (status) => SupplyState.safeParse(status).data);
}

export function shareSaid(entity: Entity): Extract<TieRow, { type: 'CONTROLS' }>['share'] {
  return firstOf(all(entity, 'summary'), (text) => {
    const said = /^Share: (.+)$/.exec(text)?.[1];
    return said === undefined ? undefined : (intervalIn(said) ?? undefined);
  });
}

export function amountSaid(entity: Entity): string | null {
  return firstOf(all(entity, 'summary'), (text) => /^Amount: (.+)$/s.exec(text)?.[1]);
}

/** The list whose id an entry names as its programme. */
export function listSaid(programmeId: string | null): string | null {
  return /^list:[a-z0-9-]+$/.exec(programmeId ?? '')?.[0] ?? null;
}

function firstOf<T>(
  texts: readonly string[],
  read: (text: string) => T | null | undefined,
): T | null {
  for (const text of texts) {
    const said = read(text);
    if (said !== undefined && said !== null) return said;
  }
  return null;
}
