import { limitText } from '../../words/limit-text';
import { Lines, Table } from '../parts/tables';
import { Each, Own, Said, useTelling } from '../parts/words';

/** Coverage: lists with their age, datasets, limits, what was not looked at, open identities, undisclosed shares. */
export function NotLookedAt() {
  const telling = useTelling();
  const { coverage } = telling.report;
  const { parties, ties, depth } = coverage.explored;
  return (
    <>
      <h3>
        <Own of="limits.lists" />
      </h3>
      <Lists />
      <h3>
        <Own of="limits.datasets" />
      </h3>
      <Datasets />
      <h3>
        <Own of="limits.met" />
      </h3>
      <p>
        <Own of="limits.explored" values={{ parties, ties, depth }} />{' '}
        {coverage.limits.length === 0 ? <Own of="limits.none" /> : null}
      </p>
      <ul>
        {coverage.limits.map((limit) => (
          <li key={`${limit.code} ${limit.partyId} ${limit.detail.en}`}>
            <Each of={(_, language) => limitText(limit, telling, language)} />
          </li>
        ))}
      </ul>
      <Lines
        title="limits.notLookedAt"
        lines={coverage.notLookedAt.map((words) => [
          words.en,
          <Said key={words.en} words={words} />,
        ])}
      />
      <Open />
    </>
  );
}

interface ListRecord {
  name: string;
  loaded: 'whole' | 'partial' | 'none';
  versionDate: string | null;
}

/** A list of which no record is on file is called as the regime calls it. */
function recordsOf(
  list: string,
  onFile: readonly (ListRecord & { id: string })[],
): [string, ListRecord][] {
  if (onFile.length > 0) return onFile.map((record) => [record.id, record]);
  return [[list, { name: list, loaded: 'none', versionDate: null }]];
}

function Lists() {
  const { report } = useTelling();
  const records = new Map(
    report.listsRead.flatMap(({ lists }) =>
      lists.flatMap(({ list, onFile }) => recordsOf(list, onFile)),
    ),
  );
  return (
    <Table
      heads={['limits.list', 'limits.loaded', 'limits.version']}
      rows={[...records].map(([key, { name, loaded, versionDate }]) => ({
        key,
        cells: [
          name,
          <Own key="loaded" of={`page:loaded.${loaded}`} />,
          versionDate ?? <Own key="version" of="limits.unknown" />,
        ],
      }))}
    />
  );
}

function Datasets() {
  const { report } = useTelling();
  return (
    <Table
      heads={['dataset', 'publisher', 'licence', 'version', 'age'].map((one) => `limits.${one}`)}
      rows={report.coverage.datasets.map(
        ({ id, title, publisher, licence, versionDate, ageDays }) => ({
          key: id,
          cells: [
            title,
            publisher ?? <Own key="publisher" of="limits.unknown" />,
            licence ?? <Own key="licence" of="limits.unknown" />,
            versionDate ?? <Own key="version" of="limits.unknown" />,
            ageDays === null ? (
              <Own key="age" of="limits.unknown" />
            ) : (
              <Own key="age" of="limits.days" values={{ count: ageDays }} />
            ),
          ],
        }),
      )}
    />
  );
}

/** Identities that nobody has decided, and what nobody discloses. */
function Open() {
  const { report, nameOf } = useTelling();
  const candidates = report.sameAs.filter(({ status }) => status === 'undecided');
  const parts = report.verdicts.flatMap(({ undisclosed }) => undisclosed);
  const unique = new Map(parts.map((part) => [`${part.company} ${part.class}`, part]));
  return (
    <>
      <Lines
        title="limits.candidates"
        lines={candidates.map(({ key, between: [one, other], ground, score }) => [
          key,
          <Each
            key={key}
            of={(say, language) =>
              say('limits.candidate', {
                ...{ one: nameOf(one, language), other: nameOf(other, language) },
                ...{ ground, score: score ?? say('limits.unknown') },
              })
            }
          />,
        ])}
      />
      <Lines
        title="limits.undisclosed"
        lines={[...unique].map(([key, { company, minimum, maximum }]) => [
          key,
          <Each
            key={key}
            of={(say, language) =>
              say(minimum === maximum ? 'limits.undisclosedAll' : 'limits.undisclosedOf', {
                ...{ company: nameOf(company, language), least: minimum, most: maximum },
              })
            }
          />,
        ])}
      />
    </>
  );
}

/** What about a rule its authority left open. */
export function Unverified({ of }: { of: readonly { en: string; zh: string }[] }) {
  return of.map((words) => (
    <li key={words.en}>
      <Said words={words} />
    </li>
  ));
}
