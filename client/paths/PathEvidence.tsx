import type { Exposure } from '#api/exposure';
import { useWords } from '../i18n/use-words';
import { partyIn, shownName } from '../ui/names';
import { DesignationEvidence } from './DesignationEvidence';
import { HopsEvidence } from './HopsEvidence';
import type { NamedPath } from './path-refs';

/** A path hop by hop, each with every tie that carries it and who says so. */
export function PathEvidence({ answer, named }: { answer: Exposure; named: NamedPath }) {
  const { t, language } = useWords();
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
      <HopsEvidence hops={path.hops} />
      {ends.map((designation) => (
        <DesignationEvidence key={designation.key} designation={designation} />
      ))}
    </>
  );
}
