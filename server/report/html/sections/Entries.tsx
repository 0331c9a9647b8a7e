import type { Designation } from '#api/ties';
import { entryDays } from '../../words/entry-days';
import { Facts } from '../parts/tables';
import { Cited, Each, Own, useTelling } from '../parts/words';

/** How the party itself stands on lists. */
export function NamedOn() {
  const { designations } = useTelling().report;
  if (designations.length > 0) return <Entries entries={designations} />;
  return (
    <p>
      <Each of={(say) => say('noEntry', { section: say('section.limits') })} />
    </p>
  );
}

/** Entries on lists, each with its dates kept apart, its citation and its licence terms. */
function Entries({ entries }: { entries: readonly Designation[] }) {
  return entries.map((entry) => (
    <section key={entry.key} className="entry" id={`entry-${entry.key}`}>
      <h3>
        <bdi>{entry.listName}</bdi>
      </h3>
      <Facts
        facts={[
          ['entry.as', <bdi key="as">{entry.listedName}</bdi>],
          ['entry.dates', <Days key="days" entry={entry} />],
          ['entry.citation', entry.citation],
          ['entry.licenceRequirement', entry.licenceRequirement],
          ['entry.reviewPolicy', entry.reviewPolicy],
          ['entry.source', <Cited key="source" sources={[entry.source.id]} />],
        ]}
      />
      {entry.quote === null ? null : <blockquote>{entry.quote}</blockquote>}
      {entry.note === null ? null : <p className="small">{entry.note}</p>}
    </section>
  ));
}

function Days({ entry }: { entry: Designation }) {
  const { languages, say } = useTelling();
  const [language = 'en'] = languages;
  if (entryDays(entry, say[language]).length === 0) return <Own of="limits.unknown" />;
  return <Each of={(one, its) => entryDays(entry, one).join(its === 'zh' ? '；' : '; ')} />;
}
