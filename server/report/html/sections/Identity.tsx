import type { Report } from '#api/report';
import { Table } from '../parts/tables';
import { Cited, Each, Own, useTelling } from '../parts/words';

/** Whether there is anything to say about which records are this party. */
export function hasIdentity({ nodes, decisions }: Report): boolean {
  return nodes.length > 1 || decisions.length > 0;
}

/** Which records are this party and why, and what people decided, each with its reason. */
export function Identity() {
  const { report } = useTelling();
  const joined = report.sameAs.filter(({ status }) => status === 'same');
  return (
    <>
      <h3>
        <Own of="identity.records" />
      </h3>
      <Table
        heads={['identity.record', 'identity.dataset']}
        rows={report.nodes.map(({ id, name, datasetId }) => ({
          key: id,
          cells: [`${name} [${id}]`, datasetId],
        }))}
      />
      {joined.length === 0 ? null : (
        <>
          <h3>
            <Own of="identity.joined" />
          </h3>
          <Table
            heads={['identity.between', 'identity.ground', 'identity.source']}
            rows={joined.map(({ key, between, ground, reason, source }) => ({
              key,
              cells: [
                between.join(' — '),
                [ground, reason].filter(Boolean).join('. '),
                source === null ? null : <Cited key="source" sources={[source.id]} />,
              ],
            }))}
          />
        </>
      )}
      <Decided />
    </>
  );
}

function Decided() {
  const { decisions } = useTelling().report;
  if (decisions.length === 0) return null;
  return (
    <>
      <h3>
        <Own of="identity.decided" />
      </h3>
      <Table
        heads={['number', 'between', 'judged', 'reason', 'by'].map((one) => `identity.${one}`)}
        rows={decisions.map(({ number, between, judged, reason, by, decidedAt, undone }) => ({
          key: `${number}`,
          cells: [
            number,
            between.join(' — '),
            <Own key="judged" of={`identity.${judged}`} />,
            <Reason key="reason" {...{ reason, undone }} />,
            <Own key="by" of="identity.bySource" values={{ by, day: decidedAt.slice(0, 10) }} />,
          ],
        }))}
      />
    </>
  );
}

function Reason({ reason, undone }: Pick<Report['decisions'][number], 'reason' | 'undone'>) {
  return (
    <>
      {reason}
      {undone === null ? null : (
        <>
          {' '}
          —{' '}
          <Each
            of={(say) => {
              const { by, number, reason: why, undoneAt } = undone;
              return say('identity.undone', {
                by,
                number,
                reason: why,
                day: undoneAt.slice(0, 10),
              });
            }}
          />
        </>
      )}
    </>
  );
}
