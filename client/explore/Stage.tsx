import { useMemo } from 'react';
import { today } from '../dates';
import { elements } from '../graph/elements';
import { Legend } from '../graph/Legend';
import { OwnershipGraph } from '../graph/OwnershipGraph';
import { PictureTable } from '../graph/PictureTable';
import { withoutLoneAddresses } from '../graph/picture';
import { useWords } from '../i18n/use-words';
import { Failed, Waiting } from '../ui/State';
import { go } from '../url-state';
import { useUrlState } from '../use-url-state';
import { StageTools } from './StageTools';
import type { Shown } from './use-picture';

/** The middle column: the picture, its legend, and its twin in text. */
export function Stage({ shown }: { shown: Shown }) {
  const { picture, waiting, error, again } = shown;
  const { t, language } = useWords();
  const state = useUrlState();
  const asOf = state.asOf ?? today();
  const { drawn, lone } = useMemo(() => withoutLoneAddresses(picture), [picture]);
  const drawing = useMemo(() => elements(drawn, { t, language, asOf }), [drawn, t, language, asOf]);
  const select = (id: string | null) => go({ ...state, select: id }, { replace: true });
  return (
    <>
      <StageTools shown={shown} />
      {error ? <Failed error={error} again={again} /> : null}
      {waiting ? <Waiting /> : null}
      <OwnershipGraph
        elements={drawing}
        subject={picture.subject}
        selected={state.select}
        onSelect={select}
      />
      <div className="under">
        {picture.limits.map((limit) => (
          <p className="state meta" key={limit.code + limit.detail}>
            <strong>{t(`limit.${limit.code}`)}</strong> {limit.detail}
          </p>
        ))}
        {lone > 0 ? <p className="state meta">{t('picture.lone', { count: lone })}</p> : null}
        <details>
          <summary>{t('picture.legend')}</summary>
          <Legend />
        </details>
        <details>
          <summary>{t('picture.asTable', { count: picture.ties.length })}</summary>
          <PictureTable picture={picture} selected={state.select} onSelect={select} />
        </details>
        <p id="picture-twin" className="hidden">
          {t('picture.twin', { parties: picture.parties.length, ties: picture.ties.length })}
        </p>
      </div>
    </>
  );
}
