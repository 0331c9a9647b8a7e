import './proof.css';
import { useMemo } from 'react';
import type { RegimeVerdict } from '#api/verdict';
import { useWords } from '../i18n/use-words';
import { Section } from '../ui/Section';
import type { Cited } from './cited';
import { Entries } from './Entries';
import { PlainText } from './PlainText';
import { proofTree } from './proof-tree';
import { StepTree } from './StepTree';

interface Props {
  verdict: RegimeVerdict;
  cited: Cited;
  title: string;
  rests: string;
}

/** Why the verdict is what it is: as a tree, as plain text, and the entries on lists that it rests on. */
export function ProofSection({ verdict, cited, title, rests }: Props) {
  const { t } = useWords();
  const roots = useMemo(() => proofTree(verdict.proof), [verdict]);
  return (
    <Section title={title} note={t('proof.steps', { count: verdict.proof.length })}>
      <p className="meta">{t('proof.note')}</p>
      {roots.map((branch) => (
        <StepTree key={branch.step.number} root {...{ branch, verdict, cited }} />
      ))}
      <p className="minimal-note">
        <strong>{t('proof.minimalTitle')}.</strong>{' '}
        {verdict.minimalProof
          ? t('proof.minimalNote', {
              ties: verdict.minimalProof.ties.length,
              designations: verdict.minimalProof.designated.length,
            })
          : t('proof.noMinimal')}
      </p>
      <Entries designations={cited.designations} />
      <PlainText verdict={verdict} cited={cited} rests={rests} />
    </Section>
  );
}
