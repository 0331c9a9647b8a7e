import type { Tie } from '#api/ties';
import { nameIn, type Picture } from '../graph/picture';
import { useWords } from '../i18n/use-words';
import { TieEvidence } from '../paths/TieEvidence';
import { Link } from '../ui/Link';
import { useUrlState } from '../use-url-state';

/** The tie that is selected in the picture. */
export function TieCard({ tie, picture }: { tie: Tie; picture: Picture }) {
  const { t, language } = useWords();
  const state = useUrlState();
  return (
    <>
      <p className="meta">
        {t('evidence.tie')} · <Link to={{ ...state, select: null }}>{t('evidence.back')}</Link>
      </p>
      <h2 className="evidence-title">
        <bdi>{nameIn(picture, tie.from, language)}</bdi> {t(`verb.${tie.type}`)}{' '}
        <bdi>{nameIn(picture, tie.to, language)}</bdi>
      </h2>
      <TieEvidence tie={tie} />
    </>
  );
}
