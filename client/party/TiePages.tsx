import type { z } from 'zod';
import { type AddressBrief, getTies, type PartyBrief, type TieCount } from '#api/party';
import { useWords } from '../i18n/use-words';
import { TieEvidence } from '../paths/TieEvidence';
import { MoreButton } from '../ui/MoreButton';
import { PartyLink } from '../ui/PartyName';
import { usePages } from '../ui/use-pages';
import { useUrlState } from '../use-url-state';

type Kind = Pick<z.infer<typeof TieCount>, 'type' | 'direction'>;

/** The ties of one kind, fifty at a time. */
export function TiePages({ partyId, type, direction }: Kind & { partyId: string }) {
  const { t } = useWords();
  const { asOf } = useUrlState();
  const asked = usePages([getTies.path, partyId, type, direction, asOf], (ask, { after, signal }) =>
    ask(getTies, {
      params: { id: partyId },
      query: { type, direction, after, asOf: asOf ?? undefined },
      signal,
    }),
  );
  const rows = asked.pages.flatMap(({ ties, parties, addresses }) =>
    ties.map((tie) => ({ tie, end: direction === 'out' ? tie.to : tie.from, parties, addresses })),
  );
  return (
    <div className="cards">
      {rows.map(({ tie, end, parties, addresses }) => (
        <div key={tie.key}>
          <h3>
            <End id={end} parties={parties} addresses={addresses} />
          </h3>
          <TieEvidence tie={tie} />
        </div>
      ))}
      {rows.length === 0 && asked.isSuccess ? <p className="meta">{t('party.noTies')}</p> : null}
      <MoreButton {...asked} />
    </div>
  );
}

function End(props: { id: string; parties: PartyBrief[]; addresses: AddressBrief[] }) {
  const party = props.parties.find(({ id }) => id === props.id);
  if (party) return <PartyLink party={party} />;
  const address = props.addresses.find(({ id }) => id === props.id);
  return <bdi>{address?.text ?? props.id}</bdi>;
}
