import { NOTED } from '../../import/readers/ftm/designations';
import { listedWords } from '../../import/readers/ftm/own-words';
import type { TieRow } from '../../import/rows';
import type { Losses } from '../losses';
import type { References } from '../references';
import { intervalOf, type Writing } from './edge';
import type { FtmEntity } from './party';
import { merged, one, type Properties, sentencesOf } from './sentences';

type Designation = Extract<TieRow, { type: 'DESIGNATED' }>;

const noted = sentencesOf(NOTED, 'description');

/** An entry on a list. The list is named as the programme, so that its entries stay together. */
export function sanctionEntity(
  row: Designation,
  { lists }: References,
  writing: Writing,
  { lose }: Losses,
): FtmEntity {
  const list = lists.get(row.to);
  const { programme, licenceRequirement, reviewPolicy, announcedDate, optsOut50 } = row;
  if (announcedDate !== null) lose('announcedDates');
  if (optsOut50 !== null) lose('optsOut50');
  const { startDate: _, date: modifiedAt = [], ...said } = intervalOf(row, writing);
  const own: Properties = {
    entity: [writing.idOf(row.from)],
    authority: one(list?.authority),
    program: one(programme ?? list?.name),
    programId: [list?.copyOf ?? writing.idOf(row.to)],
    startDate: one(row.effectiveDate ?? row.startDate),
    listingDate: one(row.publishedDate ?? row.listStartDate),
    modifiedAt,
    recordId: one(row.citation),
    reason: one(row.reason),
    provisions: one(licenceRequirement),
    summary: [
      listedWords(row.listedName),
      ...(reviewPolicy === null ? [] : [`Review policy: ${reviewPolicy}`]),
    ],
  };
  return {
    id: writing.idOf(row.key),
    schema: 'Sanction',
    properties: merged(own, said, noted(row.note), { summary: one(row.quote) }),
  };
}
