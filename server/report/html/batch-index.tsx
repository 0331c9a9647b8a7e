import { renderToStaticMarkup } from 'react-dom/server';
import type { ReportAsked } from '#api/report';
import type { BatchRow } from '../batch';
import { sayIn } from '../telling';
import { STYLE } from './page';

/** The index of a batch: a line for each party, with its file and its verdicts. */
export function batchIndex(
  { language, asOf, revision, regimes }: Omit<ReportAsked, 'party'>,
  rows: readonly BatchRow[],
): string {
  const shown = language === 'zh' ? 'zh' : 'en';
  const say = sayIn(shown);
  const title = say('batch.title', { count: rows.length });
  const body = (
    <main>
      <h1>{title}</h1>
      <p>
        {say('head.asOf')}: {asOf} · {say('batch.revision', { revision })}
      </p>
      <table>
        <thead>
          <tr>
            {[say('batch.party'), ...regimes, say('batch.digest')].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ asked, name, party, file, sha256, verdicts, problem }) => (
            <tr key={asked}>
              <th scope="row">
                {file === null ? asked : <a href={encodeURIComponent(file)}>{name ?? party}</a>}
              </th>
              {problem === null ? (
                regimes.map((regime) => (
                  <td key={regime}>
                    {verdicts[regime] ? say(`page:verdict.${verdicts[regime]}`) : null}
                  </td>
                ))
              ) : (
                <td colSpan={regimes.length}>{problem}</td>
              )}
              <td>
                <code>{sha256?.slice(0, 16)}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  );
  return [
    '<!doctype html>',
    `<html lang="${shown}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    renderToStaticMarkup(<title>{title}</title>),
    `<style>${STYLE}</style></head>`,
    `<body>${renderToStaticMarkup(body)}</body></html>\n`,
  ].join('\n');
}
