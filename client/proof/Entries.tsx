import type { Designation } from '#api/ties';
import { useWords } from '../i18n/use-words';
import { DesignationEvidence } from '../paths/DesignationEvidence';

/** The entries of the parties of a proof, each with its dates and its source. */
export function Entries({ designations }: { designations: Designation[] }) {
  const { t } = useWords();
  if (designations.length === 0) return <p className="meta">{t('proof.noEntries')}</p>;
  return (
    <details className="row-evidence">
      <summary>
        {t('proof.entries')} ({designations.length})
      </summary>
      <div className="cards">
        {designations.map((designation) => (
          <DesignationEvidence key={designation.key} designation={designation} />
        ))}
      </div>
    </details>
  );
}
