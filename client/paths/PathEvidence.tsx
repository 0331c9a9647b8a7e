import type { Exposure } from '#api/exposure';
import { useWords } from '../i18n/use-words';
import { PossibleBadge, StatusBadge } from '../ui/Badge';
import { partyIn, shownName } from '../ui/names';
import { DesignationEvidence } from './DesignationEvidence';
import type { NamedPath } from './path-refs';
import { TieEvidence } from './TieEvidence';

/** A path hop by hop, each with every tie that carries it and who says so. */
export function PathEvidence({ answer, named }: { answer: Exposure; named: NamedPath }) {
  const { t, say, language } = useWords();
  const { path } = named;
  const end = partyIn(answer.parties, path.designated);
  const ends = answer.designations.filter(({ partyId }) => partyId === path.designated);
  return (
    <>
      <p className="meta">
        {t('evidence.path')} · {t(`pathKind.${path.kind}`)}
      </p>
      <h2 className="evidence-title">
        <bdi>{shownName(answer.subject, language)}</bdi> <span aria-hidden="true">→</span>{' '}
        <bdi>{shownName(end, language)}</bdi>
      </h2>
      <ol className="evidence-hops">
        {path.hops.map((hop, place) => (
          <li key={place}>
            <h3>
              <bdi>{say(hop.words)}</bdi>
            </h3>
            <p className="row">
              <StatusBadge status={hop.status} />
              <PossibleBadge certainty={hop.certainty} />
            </p>
            {hop.ties.map((tie) => (
              <TieEvidence key={tie.key} tie={tie} />
            ))}
          </li>
        ))}
      </ol>
      {ends.map((designation) => (
        <DesignationEvidence key={designation.key} designation={designation} />
      ))}
    </>
  );
}
