import type { ProofStep, RegimeVerdict } from '#api/verdict';
import { countedText } from '../../words/verdict-words';
import { Table } from '../parts/tables';
import { Cited, Each, Name, Own, Said, useTelling } from '../parts/words';

const HEADS = ['owner', 'share', 'counted', 'why', 'sources'].map((one) => `holding.${one}`);

/** The steps in the order in which the rule catches parties; the last is the subject. */
export function Proof({ verdict }: { verdict: RegimeVerdict }) {
  return (
    <ol className="proof">
      {verdict.proof.map((step) => (
        <li key={step.number} value={step.number}>
          <p>
            <Said words={step.words} />
          </p>
          {step.tables.map((table) => (
            <HoldingTable key={table.class} {...{ step, table }} />
          ))}
          <Controls step={step} />
        </li>
      ))}
    </ol>
  );
}

function HoldingTable({ step, table }: { step: ProofStep; table: ProofStep['tables'][number] }) {
  const { nameOf } = useTelling();
  const caption = (
    <Each
      of={(say, language) => {
        const company = nameOf(step.party, language);
        const sum = say('holding.sum', { share: countedText(table.sum, say) });
        return `${say(`holding.${table.class}`, { company })} · ${sum}`;
      }}
    />
  );
  if (table.holdings.length === 0) {
    return (
      <p>
        {caption} — <Own of="holding.none" />
      </p>
    );
  }
  return (
    <Table
      heads={HEADS}
      caption={caption}
      rows={table.holdings.map((row, place) => ({
        key: `${row.owner} ${place}`,
        cells: [
          <Name key="owner" of={row.owner} />,
          <Each key="share" of={(say) => countedText(row.share, say)} />,
          <Own key="counted" of={`holding.${row.counted ?? 'no'}`} />,
          <Said key="why" words={row.words} />,
          <Cited key="sources" sources={row.sources} />,
        ],
      }))}
    />
  );
}

function Controls({ step }: { step: ProofStep }) {
  const { nameOf } = useTelling();
  if (step.controls.length === 0) return null;
  return (
    <Table
      heads={HEADS}
      caption={
        <Each
          of={(say, language) => say('holding.controls', { company: nameOf(step.party, language) })}
        />
      }
      rows={step.controls.map((row, place) => ({
        key: `${row.owner} ${place}`,
        cells: [
          <Name key="owner" of={row.owner} />,
          <Each
            key="kind"
            of={(say) => say(`page:control.${row.kind}`, { defaultValue: row.kind })}
          />,
          <Own key="counted" of={`holding.${row.counted ?? 'no'}`} />,
          <Said key="why" words={row.words} />,
          <Cited key="sources" sources={row.sources} />,
        ],
      }))}
    />
  );
}
