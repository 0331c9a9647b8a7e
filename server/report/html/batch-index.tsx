import type { BatchRow, MeantBy } from '#api/screening-reports';
import { type Say, sayIn } from '../telling';
import { htmlFile } from './file';
import type { BatchTold } from './index-files';

/** The index of a batch: a line for each party, with its file and its verdicts, and of whom there is none. */
export function batchIndex({ asked, rows, without }: BatchTold): Promise<string> {
  const { language, asOf, revision, regimes } = asked;
  const shown = language === 'zh' ? 'zh' : 'en';
  const say = sayIn(shown);
  const made = rows.filter(({ problem }) => problem === null).length;
  const title = say('batch.title', { count: made });
  const isScreened = rows.some(({ meantBy }) => meantBy.length > 0);
  const heads = [
    say('batch.party'),
    ...(isScreened ? [say('batch.suppliers')] : []),
    ...[...regimes, say('batch.digest')],
  ];
  const body = (
    <main>
      <h1>{title}</h1>
      <p>
        {say('head.asOf')}: {asOf} · {say('batch.revision', { revision })}
      </p>
      {without.length === 0 ? null : (
        <p className="caution">
          {say('batch.without')}{' '}
          {without
            .map(
              ({ outcome, suppliers }) => `${say(`page:screen.outcome.${outcome}`)}: ${suppliers}`,
            )
            .join('; ')}
        </p>
      )}
      <table>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.asked} {...{ row, regimes, say, isScreened }} />
          ))}
        </tbody>
      </table>
    </main>
  );
  return htmlFile({ language: shown, title, body });
}

interface RowProps {
  row: BatchRow;
  regimes: readonly string[];
  say: Say;
  isScreened: boolean;
}

function Row({ row, regimes, say, isScreened }: RowProps) {
  const { asked, name, party, file, sha256, verdicts, problem, meantBy } = row;
  return (
    <tr>
      <th scope="row">
        {file === null ? asked : <a href={encodeURIComponent(file)}>{name ?? party}</a>}
      </th>
      {isScreened ? (
        <td>
          {meantBy.map((one) => (
            <div key={`${one.supplier} ${one.rows.join()}`}>{meantText(one, say)}</div>
          ))}
        </td>
      ) : null}
      {problem === null ? (
        regimes.map((regime) => (
          <td key={regime}>{verdicts[regime] ? say(`page:verdict.${verdicts[regime]}`) : null}</td>
        ))
      ) : (
        <td colSpan={regimes.length}>{problem}</td>
      )}
      <td className="digest">
        <code>{sha256?.slice(0, 16)}</code>
      </td>
    </tr>
  );
}

/** The supplier as it was written, and who said that it is this party. */
function meantText({ supplier, rows, accepted }: MeantBy, say: Say): string {
  const where = say('batch.rows', { supplier, rows: rows.join(', ') });
  const why = accepted === null ? say('batch.sure') : say('batch.accepted', accepted);
  return `${where} — ${why}`;
}
