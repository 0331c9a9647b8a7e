import type { TieRow } from '../../rows';

type Owns = Extract<TieRow, { type: 'OWNS' }>;
type Controls = Extract<TieRow, { type: 'CONTROLS' }>;

/** What a nature of control is among our ties. */
export type Nature = (
  | Pick<Owns, 'type' | 'class' | 'share' | 'directOrIndirect'>
  | Pick<Controls, 'type' | 'control' | 'share' | 'directOrIndirect'>
) & { note: string | null };

/**
 * Exactly 75 per cent: by the regulations it is in the highest band, by the register's own descriptions in the middle one.
 * So it is in both, and neither is wider than what a company may have meant.
 */
const BANDS: Readonly<Record<string, NonNullable<Owns['share']>>> = {
  '25-to-50': { minimum: '25', maximum: '50', open: 'minimum' },
  '50-to-75': { minimum: '50', maximum: '75', open: 'minimum' },
  '75-to-100': { minimum: '75', maximum: '100', open: 'none' },
  'more-than-25': { minimum: '25', maximum: '100', open: 'minimum' },
};

/** Through whom it is held: then it is not the person's own. */
const THROUGH: Readonly<Record<string, string>> = {
  'as-trust': 'held by the trustees of a trust, over which there is influence or control',
  'as-firm': 'held by the members of a firm that is no legal person',
  'as-control-over-trust':
    'held by the trustees of a trust, over which there is influence or control',
  'as-control-over-firm': 'held by the members of a firm, over which there is influence or control',
};

const NATURE =
  /^(?:part-)?(ownership-of-shares|voting-rights|right-to-share-surplus-assets|right-to-appoint-and-remove-(?:directors|members|person)|significant-influence-or-control)(?:-(25-to-50|50-to-75|75-to-100|more-than-25)-percent)?(?:-(as-(?:control-over-)?(?:trust|firm)))?(?:-(?:limited-liability-partnership|registered-overseas-entity))?$/;

/** Null for what is not known. The register says "directly or indirectly" of every nature. */
export function natureOf(code: string): Nature | null {
  const [, kind = '', band, through] = NATURE.exec(code) ?? [];
  const share = band === undefined ? null : (BANDS[band] ?? null);
  const note = through === undefined ? null : (THROUGH[through] ?? null);
  const said = { directOrIndirect: through === undefined ? 'unknown' : 'indirect', note } as const;
  if (kind.startsWith('right-to-appoint')) {
    return { ...said, type: 'CONTROLS', control: 'appointmentOfBoard', share: null };
  }
  if (kind === 'significant-influence-or-control') {
    return { ...said, type: 'CONTROLS', control: 'other', share: null };
  }
  if (share === null) return null;
  if (kind === 'voting-rights') {
    return { ...said, type: 'CONTROLS', control: 'votingRights', share };
  }
  return {
    ...said,
    type: 'OWNS',
    class: kind === 'ownership-of-shares' ? 'shareholding' : 'other',
    share,
  };
}
