import type { Language, Telling } from './telling';

/** The question of a report, in a sentence. */
export function questionText({ report, say, nameOf }: Telling, language: Language): string {
  const { subject, asked } = report;
  const named = { name: nameOf(subject.id, language), day: asked.asOf };
  if (asked.towards === null) return say[language]('question', named);
  const other = nameOf(asked.towards, language);
  return say[language]('questionTowards', { ...named, other });
}
