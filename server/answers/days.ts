import type { Designation, Tie } from '#api/ties';
import type { Certainty } from '#api/values';

/** A copy that is older than this on the day asked about may lack what was added since, unless its dataset says otherwise. */
const FRESH_DAYS = 7;

/** How old in days a dataset may be on the day asked about; null where it does not age. */
export function allowedDays(
  datasets: readonly { id: string; allowedDays: number | null }[],
  datasetId: string,
): number | null {
  const said = datasets.find(({ id }) => id === datasetId)?.allowedDays ?? FRESH_DAYS;
  return said === 0 ? null : said;
}

/** Today in UTC, as an ISO day: what `asOf` is when nobody says. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** The first day that a date of any precision allows. */
export function earliestDay(date: string): string {
  return `${date}${'-01-01'.slice(date.length - 4)}`;
}

/** The last day that a date of any precision allows. */
export function latestDay(date: string): string {
  if (isDay(date)) return date;
  if (date.length === 4) return `${date}-12-31`;
  const [year, month] = date.split('-').map(Number);
  return new Date(Date.UTC(year ?? 0, month ?? 1, 0)).toISOString().slice(0, 10);
}

/** Of days, whole; a number below nothing is before. */
export function dayAfter(day: string, days = 1): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The last day before an end, since ours are half-open; of a year or a month the last day that may be meant. */
export function lastDay(endDate: string): string {
  return isDay(endDate) ? dayAfter(endDate, -1) : latestDay(endDate);
}

/** Whether a date is known to the day. */
export function isDay(date: string): boolean {
  return date.length === 10;
}

type Dated = Pick<Tie, 'status' | 'statementDate' | 'startDate' | 'endDate'>;

/**
 * Certain: stated or reported, contradicted by nobody, and surely in force on the day, from the latest
 * start that its dates allow to the earliest end. Otherwise it is only possible.
 */
export function tieCertainty(
  tie: Dated,
  { asOf, sourceDate, contradicted }: TieContext,
): Certainty {
  const start = tie.startDate ?? tie.statementDate ?? sourceDate;
  const started = start !== null && latestDay(start) <= asOf;
  const ongoing = tie.endDate === null || earliestDay(tie.endDate) > asOf;
  const sure = tie.status === 'stated' || tie.status === 'reported';
  return sure && !contradicted && started && ongoing ? 'certain' : 'possible';
}

interface TieContext {
  asOf: string;
  sourceDate: string | null;
  contradicted: boolean;
}

type Entry = Pick<
  Designation,
  | 'listId'
  | 'announcedDate'
  | 'effectiveDate'
  | 'publishedDate'
  | 'listStartDate'
  | 'endDate'
  | 'status'
>;

/** A list record, as far as it dates its entries. */
interface DatedList {
  id: string;
  versionDate: string | null;
}

/**
 * Possible from the earliest of its dates, certain from the latest; null before and after. An entry without any date
 * is certain from the day of the copy of the list in which it stands, and possible before.
 */
export function designationCertainty(
  entry: Entry,
  asOf: string,
  lists: readonly DatedList[],
): Certainty | null {
  const dates = entryDates(entry);
  const { endDate } = entry;
  if (endDate !== null && latestDay(endDate) < asOf) return null;
  if (endDate?.length === 10 && endDate <= asOf) return null;
  if (dates.length > 0 && dates.every((date) => earliestDay(date) > asOf)) return null;
  const copied = lists.find(({ id }) => id === entry.listId)?.versionDate;
  const binding = dates.length === 0 ? [copied ?? null] : dates;
  const started = binding.every((date) => date !== null && latestDay(date) <= asOf);
  const ongoing = endDate === null || earliestDay(endDate) > asOf;
  const sure = entry.status === 'stated' || entry.status === 'reported';
  return started && ongoing && sure ? 'certain' : 'possible';
}

/** Since when a party is designated, in the date that binds: effective, else start on the list, published, announced. */
export function designatedSince(entry: Entry): string | null {
  const { effectiveDate, listStartDate, publishedDate, announcedDate } = entry;
  return effectiveDate ?? listStartDate ?? publishedDate ?? announcedDate;
}

function entryDates({ announcedDate, effectiveDate, publishedDate, listStartDate }: Entry) {
  const dates = [announcedDate, effectiveDate, publishedDate, listStartDate];
  return dates.filter((date) => date !== null);
}
