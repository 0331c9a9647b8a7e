import type { FactSaid } from '#api/facts';
import { useWords } from '../i18n/use-words';
import { shareText } from '../share';
import { Link } from '../ui/Link';
import { shownName } from '../ui/names';
import { another } from '../url-state';
import { useUrlState } from '../use-url-state';
import type { Named } from './draft';

interface Props {
  said: FactSaid;
  named: (id: string) => Named;
}

/** What a fact says, in a line. */
export function SaidText({ said, named }: Props) {
  const { t } = useWords();
  if (said.kind === 'party') {
    const { name, kind, country, identifiers } = said.party;
    const known = identifiers.map(({ scheme, id }) => `${scheme} ${id}`);
    const more = [t(`kind.${kind}`), country, ...known].filter(Boolean).join(' · ');
    return (
      <>
        <bdi>{name}</bdi> <span className="meta">{more}</span>
      </>
    );
  }
  if (said.kind === 'claim') return <bdi>{said.claim.text}</bdi>;
  const { tie } = said;
  return (
    <>
      <PartyLink party={named(tie.from)} /> {t(`verb.${tie.type}`)}{' '}
      <PartyLink party={named(tie.to)} /> <span className="meta">{detailsOf(said.tie, t)}</span>
    </>
  );
}

function PartyLink({ party }: { party: Named }) {
  const { language } = useWords();
  const state = useUrlState();
  return (
    <Link to={another(state, { view: 'party', id: party.id })}>
      <bdi>{shownName(party, language)}</bdi>
    </Link>
  );
}

type Tie = Extract<FactSaid, { kind: 'tie' }>['tie'];

function detailsOf(tie: Tie, t: (key: string) => string): string {
  const parts = [t(`status.${tie.status}`)];
  if ('share' in tie) parts.push(tie.share === null ? t('share.unknown') : shareText(tie.share));
  if (tie.type === 'CONTROLS') parts.push(t(`control.${tie.control}`));
  if (tie.type === 'SUPPLIES')
    parts.push(tie.what ?? '', tie.amount ?? '', t(`supply.${tie.state}`));
  if (tie.type === 'OFFICER_OF') parts.push(tie.role ?? '', t(`tenure.${tie.tenure}`));
  if (tie.type === 'LINKED') parts.push(t(`link.${tie.link}`));
  if (tie.startDate !== null) parts.push(`${t('fact.startDate')} ${tie.startDate}`);
  if (tie.endDate !== null) parts.push(`${t('fact.endDate')} ${tie.endDate}`);
  return parts.filter(Boolean).join(' · ');
}
