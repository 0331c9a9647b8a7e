import type { SearchAnswer } from '#api/search';
import { useWords } from '../i18n/use-words';
import { DesignatedBadge } from '../ui/Badge';
import { countryName } from '../ui/names';
import { PartyName } from '../ui/PartyName';

interface Props {
  id: string;
  hit: SearchAnswer['hits'][number];
  active: boolean;
  choose: () => void;
}

export function HitRow({ id, hit: { party, reason }, active, choose }: Props) {
  const { t, language } = useWords();
  const what = [party.country && countryName(party.country, language), t(`kind.${party.kind}`)];
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      className="hit"
      onMouseDown={(event) => event.preventDefault()}
      onClick={choose}
    >
      <span className="hit-name">
        <PartyName party={party} />
      </span>
      <DesignatedBadge party={party} />
      <span className="meta">{what.filter(Boolean).join(' · ')}</span>
      <span className="meta">
        {t(`found.${reason.code}`)} <bdi className="matched">{reason.matched}</bdi>
      </span>
    </div>
  );
}
