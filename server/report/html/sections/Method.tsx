import type { Report } from '#api/report';
import { quotesBySource } from '../../words/quotes';
import { thresholdText } from '../../words/verdict-words';
import { Facts } from '../parts/tables';
import { Each, Own, useTelling } from '../parts/words';
import { Unverified } from './NotLookedAt';

/** How verdicts are reached, and each regime with its version, periods and citations. */
export function Method() {
  const { report } = useTelling();
  return (
    <>
      <p>
        <Own of="method.text" />
      </p>
      {report.regimes.map((regime) => (
        <RegimeText key={regime.id} regime={regime} />
      ))}
    </>
  );
}

function RegimeText({ regime }: { regime: Report['regimes'][number] }) {
  const { id, title, authority, digest, lists, shares, periods, citations, unverified } = regime;
  return (
    <section>
      <h3>
        <Each of={(say, language) => say('method.regime', { id, title: title[language] })} />
      </h3>
      <Facts
        facts={[
          ['method.authority', authority],
          ['method.shares', <Each key="shares" of={(say) => thresholdText(shares, say)} />],
          ['method.lists', lists.map(({ list }) => list).join(', ')],
          ['method.version', <code key="version">{digest}</code>],
        ]}
      />
      {periods.length === 0 ? null : (
        <ul>
          {periods.map(({ from, status, note }) => (
            <li key={from}>
              <Each
                of={(say, language) =>
                  say(note === null ? 'method.period' : 'method.periodNoted', {
                    ...{ day: from, status: say(`page:verdict.ruleIs.${status}`) },
                    note: note?.[language],
                  })
                }
              />
            </li>
          ))}
        </ul>
      )}
      <ul>
        {citations.map(({ cite, url }) => (
          <li key={cite}>
            {cite}
            {url === null ? null : <span className="small"> {url}</span>}
          </li>
        ))}
      </ul>
      {unverified.length === 0 ? null : (
        <>
          <h4>
            <Own of="method.unverified" />
          </h4>
          <ul>
            <Unverified of={unverified} />
          </ul>
        </>
      )}
    </section>
  );
}

const TERMS = [
  'party',
  'designation',
  'regime',
  'exposed',
  'cannot',
  'certain',
  'path',
  'revision',
];

export function Glossary() {
  return (
    <dl>
      {TERMS.map((term) => (
        <div key={term}>
          <dt>
            <Each of={(say) => say(`glossary.${term}.0`)} />
          </dt>
          <dd>
            <Each of={(say) => say(`glossary.${term}.1`)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** All sources in the order in which they are cited, with what they say word for word. */
export function Sources() {
  const { report } = useTelling();
  const quotes = quotesBySource(report);
  return (
    <ol className="sources">
      {report.sources.map(({ id, title, publisher, date, url, access, note }) => (
        <li key={id} id={`source-${report.sources.findIndex((one) => one.id === id) + 1}`}>
          {[publisher, title].filter(Boolean).join(', ')}, {date ?? <Own of="source.noDate" />}
          {access === null ? null : (
            <>
              {' '}
              (<Own of={`page:access.${access}`} />)
            </>
          )}
          {url === null ? null : (
            <>
              {' '}
              <a href={url}>{url}</a>
            </>
          )}
          {note === null ? null : <span className="small"> {note}</span>}
          {(quotes.get(id) ?? []).map((quote) => (
            <blockquote key={quote}>{quote}</blockquote>
          ))}
        </li>
      ))}
    </ol>
  );
}
