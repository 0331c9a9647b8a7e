import type { ReactNode } from 'react';
import type { AddressBrief } from '#api/party';
import type { Tie } from '#api/ties';
import type { Language } from '../../telling';
import { saidText, sameEnds, sameSaid, spoken } from '../../words/tie-words';
import { Table } from './tables';
import { Cited, Each, useTelling } from './words';

interface TableProps {
  caption: ReactNode;
  ties: readonly Tie[];
  addresses: readonly AddressBrief[];
}

/** Ties between the same two in one row, with what each source says of them. */
export function TieTable({ caption, ties, addresses }: TableProps) {
  const { languages, say } = useTelling();
  const textOf = (tie: Tie) =>
    languages.map((language) => saidText(tie, say[language], language)).join(' ');
  return (
    <div className="ties">
      <Table
        heads={['hop.tie', 'picture.said']}
        caption={caption}
        rows={sameEnds(ties).map(([tie, ...more]) => ({
          key: tie.key,
          cells: [
            <TieWords
              key="tie"
              tie={tie}
              address={addresses.find(({ id }) => id === tie.to) ?? null}
            />,
            sameSaid([tie, ...more], textOf).map((one) => <SaidOf key={one.text} {...one} />),
          ],
        }))}
      />
    </div>
  );
}

function SaidOf({ tie, sources }: { tie: Tie; sources: readonly string[] }) {
  return (
    <div>
      <Each of={(say, language) => saidText(tie, say, language)} /> <Cited sources={sources} />
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
        spoken(
          [endOf(tie.from, language), say(`page:verb.${tie.type}`), endOf(tie.to, language)],
          language,
        )
      }
    />
  );
}
