import './export.css';
import { useState } from 'react';
import type { Drawing } from '../graph/draw';
import { useWords } from '../i18n/use-words';
import { useAsk } from '../use-answer';
import type { Exported } from './exports';
import { DRAWN, type Drawn, STATED, type Stated } from './formats';
import { saveStated } from './stated';

interface Props extends Omit<Exported, 't' | 'language'> {
  drawing: Drawing;
}

/** What is drawn, as a file. The writers of pictures are loaded when somebody wants one. */
export function ExportMenu({ drawing, ...what }: Props) {
  const { t, language } = useWords();
  const { ask } = useAsk();
  const [failed, setFailed] = useState(false);
  const [lost, setLost] = useState<string[]>([]);
  const draw = async (format: Drawn) => {
    const [{ exportAs }, { PAPER }] = await Promise.all([
      import('./exports'),
      import('../drawn/paper'),
    ]);
    const colour = format === 'svg' ? PAPER : null;
    await drawing.printed(colour, (cy) => exportAs(format, cy, { ...what, t, language }));
  };
  const begin = (save: () => Promise<void>) => {
    setFailed(false);
    setLost([]);
    save().catch(() => setFailed(true));
  };
  const state = async (format: Stated) =>
    setLost(await saveStated(format, { ...what, language, ask }));
  return (
    <details className="export">
      <summary>{t('export.title')}</summary>
      <div>
        <Formats formats={DRAWN} onChoose={(format) => begin(() => draw(format))} />
        <p>{t('export.stated')}</p>
        <Formats formats={STATED} onChoose={(format) => begin(() => state(format))} />
        {lost.length > 0 ? (
          <div role="status">
            <p>{t('export.lost')}</p>
            <ul>
              {lost.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </div>
        ) : null}
      </div>
      {failed ? <p role="alert">{t('export.failed')}</p> : null}
    </details>
  );
}

function Formats<Format extends string>({
  formats,
  onChoose,
}: {
  formats: readonly Format[];
  onChoose: (format: Format) => void;
}) {
  const { t } = useWords();
  return (
    <ul>
      {formats.map((format) => (
        <li key={format}>
          <button type="button" className="text" onClick={() => onChoose(format)}>
            {t(`export.${format}`)}
          </button>
        </li>
      ))}
    </ul>
  );
}
