import '../stage/stage.css';
import { useMemo } from 'react';
import type { RegimeVerdict } from '#api/verdict';
import { Legend } from '../graph/Legend';
import { OwnershipGraph } from '../graph/OwnershipGraph';
import { plainLines, proofElements, proofLines } from '../graph/proof/proof-elements';
import { useWords } from '../i18n/use-words';
import { go } from '../url-state';
import { useUrlState } from '../use-url-state';
import type { Cited } from './cited';
import { SelectedLine } from './SelectedLine';

/** More lines than this are a thicket: then the first ones are drawn, what counts before the rest. */
const MOST = 60;

interface Props {
  verdict: RegimeVerdict;
  cited: Cited;
  asOf: string;
}

/** The proof as a picture: who holds what of whom, and what of it the rule counts. */
export function ProofStage({ verdict, cited, asOf }: Props) {
  const { t, language } = useWords();
  const state = useUrlState();
  const all = useMemo(() => proofLines(verdict.proof), [verdict]);
  const lines = useMemo(() => {
    const plain = plainLines(all);
    const counted = plain.filter(({ row }) => row.counted !== null);
    const others = plain.filter(({ row }) => row.counted === null);
    return [...counted, ...(state.proof === 'all' ? others : [])].slice(0, MOST);
  }, [all, state.proof]);
  const drawing = useMemo(
    () => proofElements(verdict, lines, { t, language, asOf, cited }),
    [verdict, lines, t, language, asOf, cited],
  );
  const left = all.length - lines.length;
  return (
    <div className="proof-stage">
      <fieldset className="tools">
        <legend className="hidden">{t('proof.which')}</legend>
        {(['all', 'counted'] as const).map((proof) => (
          <button
            key={proof}
            type="button"
            className="chip"
            aria-pressed={state.proof === proof}
            onClick={() => go({ ...state, proof, select: null })}
          >
            {t(proof === 'all' ? 'proof.all' : 'proof.countedOnly')}
          </button>
        ))}
      </fieldset>
      <OwnershipGraph
        elements={drawing}
        subject={verdict.proof.at(-1)?.party ?? ''}
        selected={state.select}
        onSelect={(select) => go({ ...state, select }, { replace: true })}
        label={t('proof.picture')}
      />
      <div className="under">
        {left > 0 ? <p className="meta">{t('proof.left', { count: left })}</p> : null}
        <SelectedLine lines={lines} cited={cited} />
        <details>
          <summary>{t('picture.legend')}</summary>
          <Legend />
        </details>
        <p id="picture-twin" className="hidden">
          {t('proof.pictureTwin')}
        </p>
      </div>
    </div>
  );
}
