import type { HopRelation } from '#api/exposure';
import type { TieType } from '#api/ties';

/** The four colours of ties. */
export type Tone = 'owns' | 'controls' | 'supplies' | 'linked';

const OF_TIE: Record<TieType, Tone> = {
  OWNS: 'owns',
  CONTROLS: 'controls',
  BRANCH_OF: 'controls',
  SUPPLIES: 'supplies',
  LOCATED_AT: 'linked',
  OFFICER_OF: 'linked',
  LINKED: 'linked',
};

export function tieTone(type: TieType): Tone {
  return OF_TIE[type];
}

export function relationTone(relation: HopRelation): Tone {
  if (relation === 'owner' || relation === 'holding') return 'owns';
  if (relation === 'headOffice' || relation === 'branch') return 'controls';
  if (relation === 'supplier' || relation === 'customer') return 'supplies';
  return 'linked';
}
