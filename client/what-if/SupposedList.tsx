import type { PartyBrief } from '#api/party';
import { useWords } from '../i18n/use-words';
import { nameOf } from '../proof/cited';
import { shareText } from '../share';
import type { Supposed, SupposedShare } from './supposed';

interface Props {
  supposed: Supposed[];
  parties: PartyBrief[];
  takeBack: (place: number) => void;
}

/** What is supposed, a sentence each; every one can be taken back. */
export function SupposedList({ supposed, parties, takeBack }: Props) {
  const { t } = useWords();
  const said = useSentence(parties);
  if (supposed.length === 0) return <p className="meta">{t('whatIf.nothing')}</p>;
  return (
    <ol className="reasons">
      {supposed.map((one, place) => (
        <li key={place}>
          <bdi>{said(one)}</bdi>{' '}
          <button type="button" className="text" onClick={() => takeBack(place)}>
            {t('whatIf.keep')}
          </button>
        </li>
      ))}
    </ol>
  );
}

function useSentence(parties: PartyBrief[]) {
  const { t, language } = useWords();
  const name = (id: string) => nameOf({ parties }, id, language);
  const amount = (share: SupposedShare | null) =>
    share === null ? t('whatIf.unknownShare') : shareText({ ...share, open: 'none' });
  return (one: Supposed): string => {
    if (one.kind === 'designation')
      return t('whatIf.saysDesignation', {
        party: name(one.party),
        list: one.list ?? t('whatIf.anyList'),
      });
    if (one.kind === 'noDesignation')
      return t('whatIf.saysNoDesignation', { party: name(one.party), listed: one.listed });
    const { owner, owned } = one.kind === 'holding' ? one : one.onFile;
    const between = { owner: name(owner), owned: name(owned) };
    if (one.kind === 'remove') return t('whatIf.saysRemove', between);
    const told = { ...between, share: amount(one.share) };
    if (one.kind === 'change') return t('whatIf.saysChange', told);
    return t('whatIf.saysHolding', { ...told, class: t(`verdict.class.${one.class}`) });
  };
}
