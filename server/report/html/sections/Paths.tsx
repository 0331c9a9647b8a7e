import { type ExposurePath, type Hop, PathKind } from '#api/exposure';
import type { Tie } from '#api/ties';
import { factsText, statusText } from '../../words/tie-words';
import { TieWords } from '../parts/Ties';
import { Table } from '../parts/tables';
import { Cited, Each, Own, useTelling } from '../parts/words';

const TIE_HEADS = ['tie', 'facts', 'status', 'source'].map((one) => `hop.${one}`);
const HEADS = ['hop.step', ...TIE_HEADS];

/** Exposure paths by kind, each hop with every tie that carries it: the direct ones in one table, then each of the others. */
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
    const direct = paths.filter(isDirect);
    return (
      <section key={kind}>
        <h3>
          <Own of={`page:pathKind.${kind}`} />
        </h3>
        {direct.length > 0 ? <Direct paths={direct} /> : null}
        {paths.map((path, place) =>
          isDirect(path) ? null : <Path key={`${path.designated} ${place}`} path={path} />,
        )}
      </section>
    );
  });
}

/** One step, whose ties name both ends: what is shared, as an address is, names only one. */
function isDirect({ hops }: ExposurePath): boolean {
  return hops.length === 1 && hops[0]?.address === null;
}

function Direct({ paths }: { paths: readonly ExposurePath[] }) {
  const rows = paths.flatMap(({ hops }) => hops.flatMap(tiesIn));
  return (
    <div className="direct">
      <Table heads={TIE_HEADS} rows={rows} caption={<Own of="hop.direct" />} />
    </div>
  );
}

function Path({ path }: { path: ExposurePath }) {
  const { nameOf } = useTelling();
  const rows = path.hops.flatMap((hop, place) =>
    tiesIn(hop).map(({ key, cells }) => ({ key, cells: [place + 1, ...cells] })),
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

/** A row for each tie that carries a hop. */
function tiesIn({ ties, address }: Hop) {
  return ties.map((tie) => ({
    key: tie.key,
    cells: [
      <HopTie key="tie" {...{ tie, address }} />,
      <Each key="facts" of={(say, language) => factsText(tie, say, language)} />,
      <Each key="status" of={(say) => statusText(tie, say)} />,
      <Cited key="source" sources={[tie.source.id]} />,
    ],
  }));
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
