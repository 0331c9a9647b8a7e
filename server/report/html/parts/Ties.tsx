import type { AddressBrief } from '#api/party';
import type { Tie } from '#api/ties';
import type { Language } from '../../telling';
import { saidText, sameEnds } from '../../tie-words';
import { Table } from './tables';
import { Cited, Each, Own, useTelling } from './words';

/** Ties between the same two in one row, with what each source says of them. */
export function TieTable({ ties, addresses }: { ties: readonly Tie[]; addresses: AddressBrief[] }) {
  return (
    <div className="ties">
      <Table
        heads={['hop.tie', 'picture.said']}
        caption={<Own of="picture.table" />}
        rows={sameEnds(ties).map(([tie, ...more]) => ({
          key: tie.key,
          cells: [
            <TieWords
              key="tie"
              tie={tie}
              address={addresses.find(({ id }) => id === tie.to) ?? null}
            />,
            [tie, ...more].map((one) => <SaidOf key={one.key} tie={one} />),
          ],
        }))}
      />
    </div>
  );
}

function SaidOf({ tie }: { tie: Tie }) {
  return (
    <div>
      <Each of={(say, language) => saidText(tie, say, language)} />{' '}
      <Cited sources={[tie.source.id]} />
    </div>
  );
}

/** Who is tied to whom. */
export function TieWords({ tie, address }: { tie: Tie; address: AddressBrief | null }) {
  const { nameOf } = useTelling();
  const endOf = (id: string, language: Language) =>
    address?.id === id ? address.text : nameOf(id, language);
  return (
    <Each
      of={(say, language) =>
        [endOf(tie.from, language), say(`page:verb.${tie.type}`), endOf(tie.to, language)].join(
          language === 'zh' ? '' : ' ',
        )
      }
    />
  );
}
