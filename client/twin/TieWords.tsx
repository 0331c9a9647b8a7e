import type { Tie } from '#api/ties';
import { nameIn, type Picture } from '../graph/picture';
import { useWords } from '../i18n/use-words';
import { tieFacts } from '../paths/tie-facts';

interface Props {
  tie: Tie;
  picture: Picture;
  /** A tie with a line elsewhere: both ends are named. */
  isFurther: boolean;
}

/** A tie in a line: what it says, and how its source speaks. */
export function TieWords({ tie, picture, isFurther }: Props) {
  const { t, language } = useWords();
  const facts = tieFacts(tie).flatMap(({ value, word }) =>
    value === null ? [] : [word ? t(value) : value],
  );
  const verb = t(`verb.${tie.type}`);
  const how = [
    ...facts,
    t(`status.${tie.status}`),
    ...(tie.contradicted ? [t('tie.contradicted')] : []),
    ...(tie.endDate ? [t('edge.ended', { year: tie.endDate.slice(0, 4) })] : []),
  ].join(' · ');
  return (
    <>
      {isFurther ? (
        <>
          {t('twin.also')} <bdi>{nameIn(picture, tie.from, language)}</bdi> {verb}{' '}
          <bdi>{nameIn(picture, tie.to, language)}</bdi>
        </>
      ) : (
        t(`tie.${tie.type}`)
      )}
      {': '}
      <bdi>{how}</bdi>
    </>
  );
}
