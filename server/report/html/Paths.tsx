import { type ExposurePath, type Hop, PathKind } from '#api/exposure';
import type { Tie } from '#api/ties';
import { factsText, statusText } from '../words/tie-words';
import { TieWords } from './parts/Ties';
import { Table } from './parts/tables';
import { Cited, Each, Own, useTelling } from './parts/words';

const HEADS = ['step', 'tie', 'facts', 'status', 'source'].map((one) => `hop.${one}`);

/** Exposure paths by kind, each hop with every tie that carries it. */
export function Paths() {
  const { report } = useTelling();
  if (report.paths.length === 0) {
    return (
      <p>
        <Own of="noPathsShort" />
      </p>
    );
  }
  return PathKind.options.map((kind) => {
    const paths = report.paths.filter((path) => path.kind === kind);
    if (paths.length === 0) return null;
    return (
      <section key={kind}>
        <h3>
          <Own of={`page:pathKind.${kind}`} />
        </h3>
        {paths.map((path, place) => (
          <Path key={`${path.designated} ${place}`} path={path} />
        ))}
      </section>
    );
  });
}

function Path({ path }: { path: ExposurePath }) {
  const { nameOf } = useTelling();
  const rows = path.hops.flatMap((hop, place) =>
    hop.ties.map((tie) => ({
      key: tie.key,
      cells: [
        place + 1,
        <HopTie key="tie" tie={tie} address={hop.address} />,
        <Each key="facts" of={(say, language) => factsText(tie, say, language)} />,
        <Each key="status" of={(say) => statusText(tie, say)} />,
        <Cited key="source" sources={[tie.source.id]} />,
      ],
    })),
  );
  return (
    <div className="path">
      <Table
        heads={HEADS}
        rows={rows}
        caption={
          <Each
            of={(say, language) => say('hop.to', { name: nameOf(path.designated, language) })}
          />
        }
      />
    </div>
  );
}

/** Who is tied to whom, and in which words the source says so. */
function HopTie({ tie, address }: { tie: Tie; address: Hop['address'] }) {
  return (
    <>
      <TieWords {...{ tie, address }} />
      {tie.quote === null ? null : (
        <>
          {' '}
          <q>{tie.quote}</q>
        </>
      )}
    </>
  );
}
