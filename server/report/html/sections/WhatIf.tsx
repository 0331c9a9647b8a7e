import { assumptionTexts } from '../../assumptions';
import { countedText } from '../../words/verdict-words';
import { Table } from '../parts/tables';
import { Each, Own, Said, useTelling } from '../parts/words';
import { Standing } from './Answer';
import { Proof } from './Proof';

/** Assumptions, marked as such, and what would follow from them under each regime. */
export function WhatIf() {
  const telling = useTelling();
  const { report, languages } = telling;
  const texts = languages.map((language) => assumptionTexts(telling, language));
  const places = (texts[0] ?? []).map((_, place) => place);
  return (
    <>
      <div className="caution">
        <p>
          <Own of="whatIf.assumptions" />
        </p>
        <ul>
          {places.map((place) => (
            <li key={place}>
              <Each of={(_, language) => texts[languages.indexOf(language)]?.[place]} />
            </li>
          ))}
        </ul>
      </div>
      <Table
        heads={['answerHead.regime', 'whatIf.before', 'whatIf.after', 'answerHead.counted']}
        rows={report.whatIf.map(({ regime, before, after }) => ({
          key: regime,
          cells: [
            <Said key="title" words={after.title} />,
            <Own key="before" of={`page:verdict.${before}`} />,
            <span key="after" className="verdict">
              <Standing verdict={after} />
            </span>,
            <Each key="counted" of={(say) => countedText(after.counted, say)} />,
          ],
        }))}
      />
      {report.whatIf.map(({ regime, after, difference }) => (
        <section key={regime}>
          <h3>
            <Said words={after.title} />
          </h3>
          {difference.length === 0 ? (
            <p>
              <Own of="whatIf.same" />
            </p>
          ) : (
            <ul>
              {difference.map((words) => (
                <li key={words.en}>
                  <Said words={words} />
                </li>
              ))}
            </ul>
          )}
          <h4>
            <Own of="whatIf.steps" />
          </h4>
          <Proof verdict={after} />
        </section>
      ))}
    </>
  );
}
