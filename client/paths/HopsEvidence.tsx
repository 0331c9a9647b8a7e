import type { Hop } from '#api/exposure';
import { useWords } from '../i18n/use-words';
import { PossibleBadge, StatusBadge } from '../ui/Badge';
import { TieEvidence } from './TieEvidence';

/** Hop after hop, each with every tie that carries it and who says so. */
export function HopsEvidence({ hops }: { hops: readonly Hop[] }) {
  const { say } = useWords();
  return (
    <ol className="evidence-hops">
      {hops.map((hop, place) => (
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
  );
}
