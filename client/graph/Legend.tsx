import { useWords } from '../i18n/use-words';

const LINES = [
  'owns',
  'controls',
  'supplies',
  'linked',
  'solid',
  'indirect',
  'reported',
  'alleged',
  'dotted',
  'contradicted',
  'ended',
] as const;
const SHAPES = [
  'Company',
  'Person',
  'PublicBody',
  'Arrangement',
  'Unknown',
  'address',
  'designated',
  'maybe',
  'country',
  'traded',
] as const;
const OF_PROOFS = { lines: ['counted', 'uncounted'], shapes: ['caught'] } as const;

type ShapeName = (typeof SHAPES)[number] | 'caught';

interface Props {
  counts?: ReadonlyMap<string, number> | null;
  /** Chooses the parties that look so. */
  onChoose?: (look: string) => void;
}

/** What lines and shapes mean; of a picture with counts, only what is in it. Their looks are in `stylesheet.ts`. */
export function Legend({ counts = null, onChoose }: Props) {
  const { t } = useWords();
  const isThere = (look: string) => counts === null || (counts.get(look) ?? 0) > 0;
  const number = (look: string) =>
    counts === null ? null : <span className="meta">{counts.get(look)}</span>;
  const lines = counts === null ? [...LINES, ...OF_PROOFS.lines] : LINES;
  const shapes: readonly ShapeName[] = counts === null ? [...SHAPES, ...OF_PROOFS.shapes] : SHAPES;
  return (
    <ul className="legend">
      {lines.filter(isThere).map((line) => (
        <li key={line}>
          <svg viewBox="0 0 36 10" aria-hidden="true" className={`line ${line}`}>
            <path d="M1 5H35" />
            {line === 'contradicted' ? <path className="tees" d="M14 1V9M22 1V9" /> : null}
          </svg>
          {t(`legend.${line}`)} {number(line)}
        </li>
      ))}
      {shapes.filter(isThere).map((shape) => (
        <li key={shape}>
          <svg viewBox="0 0 36 16" aria-hidden="true" className={`shape ${shape}`}>
            <Shape shape={shape} />
          </svg>
          {onChoose && shape !== 'address' ? (
            <button
              type="button"
              className="text"
              title={t('legend.choose')}
              onClick={() => onChoose(shape)}
            >
              {t(`legend.${shape}`)} {number(shape)}
            </button>
          ) : (
            <>
              {t(`legend.${shape}`)} {number(shape)}
            </>
          )}
        </li>
      ))}
      {counts === null ? null : (
        <li>
          <svg viewBox="0 0 36 16" aria-hidden="true" className="shape disc">
            <rect x="4" y="0" width="28" height="16" rx="8" />
            <text x="18" y="12">
              +9
            </text>
          </svg>
          {t('legend.left')}
        </li>
      )}
      {counts === null ? null : (
        <li>
          <svg viewBox="0 0 36 16" aria-hidden="true" className="shape country">
            <rect x="4" y="1" width="28" height="14" rx="4" />
            <text x="18" y="12">
              ↑+3
            </text>
          </svg>
          {t('legend.owners')}
        </li>
      )}
      <li>{t('legend.width')}</li>
    </ul>
  );
}

function Shape({ shape }: { shape: ShapeName }) {
  if (shape === 'Person' || shape === 'Unknown') return <ellipse cx="18" cy="8" rx="16" ry="7" />;
  if (shape === 'PublicBody') return <path d="M5 1H31L35 5V11L31 15H5L1 11V5Z" />;
  if (shape === 'Arrangement') return <path d="M8 1H28L35 8L28 15H8L1 8Z" />;
  if (shape === 'address') return <path d="M1 1H28L35 8L28 15H1Z" />;
  if (shape === 'country')
    return (
      <>
        <rect x="4" y="1" width="28" height="14" rx="4" />
        <text x="18" y="12">
          CN
        </text>
      </>
    );
  if (shape === 'traded')
    return <path className="bars" d="M10 14V9h4v5zM16 14V3h4v11zM22 14V6h4v8z" />;
  return <rect x="1" y="1" width="34" height="14" rx="4" />;
}
