import { countryName } from '../../../../client/ui/names';
import { questionText } from '../../question';
import { Facts } from '../parts/tables';
import { Each, Name, Own, useTelling } from '../parts/words';

/** The question, who and what it is about, and what the report can be checked by. */
export function Head({ sha256 }: { sha256: string }) {
  const telling = useTelling();
  const { subject, asked, coverage, engine } = telling.report;
  return (
    <header>
      <p className="kind">
        <Own of="title" />
      </p>
      <h1>
        <Name of={subject.id} />
      </h1>
      <p className="question">
        <Each of={(_, language) => questionText(telling, language)} />
      </p>
      <Facts
        facts={[
          ['head.asOf', asked.asOf],
          ['head.madeOn', asked.madeOn],
          [
            'head.revision',
            <Own
              key="revision"
              of="head.revisionValue"
              values={{ revision: asked.revision, decision: coverage.decisionNumber }}
            />,
          ],
          ['head.engine', <Own key="engine" of="head.engineValue" values={{ version: engine }} />],
          ['head.digest', <code key="digest">{sha256}</code>],
        ]}
      />
    </header>
  );
}

/** What the data says the party is. */
export function Subject() {
  const { report } = useTelling();
  const { subject, names, identifiers } = report;
  const others = [...new Set(names.map(({ name }) => name))].filter(
    (name) => name !== subject.name && name !== subject.nameZh,
  );
  return (
    <Facts
      facts={[
        ['head.id', <code key="id">{subject.id}</code>],
        ['head.kind', <Own key="kind" of={`page:kind.${subject.kind}`} />],
        [
          'head.country',
          subject.country === null ? null : (
            <Each
              key="country"
              of={(_, language) => countryName(subject.country ?? '', language)}
            />
          ),
        ],
        ['head.listing', subject.publicListing],
        [
          'head.identifiers',
          identifiers.length === 0
            ? null
            : identifiers.map(({ scheme, id }) => `${scheme} ${id}`).join('; '),
        ],
        ['head.names', others.length === 0 ? null : others.join('; ')],
      ]}
    />
  );
}
