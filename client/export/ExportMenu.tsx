import './export.css';
import { useState } from 'react';
import type { Drawing } from '../graph/draw';
import { useWords } from '../i18n/use-words';
import type { Exported } from './exports';
import { FORMATS, type Format } from './formats';

interface Props extends Omit<Exported, 't' | 'language'> {
  drawing: Drawing;
}

/** What is drawn, as a file. The writers are loaded when somebody wants one. */
export function ExportMenu({ drawing, ...what }: Props) {
  const { t, language } = useWords();
  const [failed, setFailed] = useState(false);
  const save = async (format: Format) => {
    const [{ exportAs }, { PAPER }] = await Promise.all([
      import('./exports'),
      import('../drawn/paper'),
    ]);
    const colour = format === 'svg' ? PAPER : null;
    await drawing.printed(colour, (cy) => exportAs(format, cy, { ...what, t, language }));
  };
  return (
    <details className="export">
      <summary>{t('export.title')}</summary>
      <ul>
        {FORMATS.map((format) => (
          <li key={format}>
            <button
              type="button"
              className="text"
              onClick={() => {
                setFailed(false);
                save(format).catch(() => setFailed(true));
              }}
            >
              {t(`export.${format}`)}
            </button>
          </li>
        ))}
      </ul>
      {failed ? <p role="alert">{t('export.failed')}</p> : null}
    </details>
  );
}
