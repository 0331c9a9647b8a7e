import { useWords } from '../i18n/use-words';

const LINES = [
  'owns',
  'controls',
  'supplies',
  'linked',
  'solid',
  'dashed',
  'dotted',
  'ended',
  'counted',
  'uncounted',
] as const;
const SHAPES = [
  'Company',
  'Person',
  'PublicBody',
  'Unknown',
  'address',
  'designated',
  'maybe',
  'caught',
] as const;

/** What the lines and shapes mean. Their looks are in `stylesheet.ts`. */
export function Legend() {
  const { t } = useWords();
  return (
    <ul className="legend">
      {LINES.map((line) => (
        <li key={line}>
          <svg viewBox="0 0 36 10" aria-hidden="true" className={`line ${line}`}>
            <path d="M1 5H35" />
          </svg>
          {t(`legend.${line}`)}
        </li>
      ))}
      {SHAPES.map((shape) => (
        <li key={shape}>
          <svg viewBox="0 0 36 16" aria-hidden="true" className={`shape ${shape}`}>
            <Shape shape={shape} />
          </svg>
          {t(`legend.${shape}`)}
        </li>
      ))}
      <li>{t('legend.width')}</li>
    </ul>
  );
}

function Shape({ shape }: { shape: (typeof SHAPES)[number] }) {
  if (shape === 'Person' || shape === 'Unknown') return <ellipse cx="18" cy="8" rx="16" ry="7" />;
  if (shape === 'PublicBody') return <path d="M5 1H31L35 5V11L31 15H5L1 11V5Z" />;
  if (shape === 'address') return <path d="M1 1H28L35 8L28 15H1Z" />;
  return <rect x="1" y="1" width="34" height="14" rx="4" />;
}
