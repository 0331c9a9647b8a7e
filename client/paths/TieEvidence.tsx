import { memo } from 'react';
import type { Tie } from '#api/ties';
import { CiteTie } from '../cite/CiteTie';
import { OwnFact } from '../facts/OwnFact';
import { useWords } from '../i18n/use-words';
import { Badge, PossibleBadge, StatusBadge } from '../ui/Badge';
import { Quote } from '../ui/Quote';
import { SourceLine } from '../ui/SourceLine';
import { TieFacts } from './TieFacts';

/** One tie as one source states it: figures, dates, the words of the source, and the source. There may be very many. */
export const TieEvidence = memo(function TieEvidence({ tie }: { tie: Tie }) {
  const { t } = useWords();
  return (
    <article className="tie-evidence">
      <p className="row">
        <strong>{t(`tie.${tie.type}`)}</strong>
        <StatusBadge status={tie.status} />
        <PossibleBadge certainty={tie.certainty} />
        {tie.contradicted ? <Badge tone="unsure">{t('tie.contradicted')}</Badge> : null}
      </p>
      <TieFacts tie={tie} />
      <Quote text={tie.quote} locator={tie.locator} />
      {tie.note ? (
        <p className="meta">
          <bdi>{tie.note}</bdi>
        </p>
      ) : null}
      <SourceLine source={tie.source} />
      <OwnFact id={tie.key} note={tie.source.note} />
      <CiteTie tie={tie} />
    </article>
  );
});
