import { stringify } from 'csv-stringify/browser/esm/sync';
import type { Tie } from '#api/ties';
import { nameIn, type Picture } from '../graph/picture';
import type { Say } from '../i18n/use-words';
import { tieFacts } from '../paths/tie-facts';
import type { Language } from '../url-state';

interface Wording {
  t: Say;
  language: Language;
}

/** The parties that are drawn. Texts that a spreadsheet would take for formulas are marked as text. */
export function partiesCsv({ parties }: Picture): string {
  return csv(
    parties.map(({ id, name, nameZh, kind, country, publicListing, ...party }) => ({
      ...{ id, name, nameZh, kind, country, publicListing },
      designated: party.designated,
      designatedSince: party.designatedSince,
      designatedOn: party.designatedOn.join('; '),
    })),
  );
}

/** The ties that are drawn, each with who says so, when and where. */
export function tiesCsv(picture: Picture, wording: Wording): string {
  return csv(picture.ties.map((tie) => tieRow(tie, picture, wording)));
}

function tieRow(tie: Tie, picture: Picture, { t, language }: Wording) {
  const { key, type, from, to, status, certainty, contradicted, source } = tie;
  return {
    ...{ key, type, from, fromName: nameIn(picture, from, language) },
    ...{ to, toName: nameIn(picture, to, language) },
    facts: tieFacts(tie)
      .flatMap(({ value, word }) => (value === null ? [] : [word ? t(value) : value]))
      .join('; '),
    ...shareOf(tie),
    ...{ status, certainty, contradicted: contradicted ? 'yes' : 'no' },
    ...{ startDate: tie.startDate, endDate: tie.endDate, statementDate: tie.statementDate },
    ...{ quote: tie.quote, locator: tie.locator, note: tie.note },
    ...{ source: source.title, sourcePublisher: source.publisher },
    ...{ sourceDate: source.date, sourceUrl: source.url },
  };
}

function shareOf(tie: Tie) {
  const share = tie.type === 'OWNS' || tie.type === 'CONTROLS' ? tie.share : null;
  return { shareMinimum: share?.minimum ?? null, shareMaximum: share?.maximum ?? null };
}

function csv(rows: Record<string, string | null>[]): string {
  return stringify(rows, {
    ...{ header: true, bom: true, escape_formulas: true, record_delimiter: 'windows' },
  });
}
