import type { Change, Changes } from '#api/changes';
import { lastDayOf } from '../dates';
import { useWords } from '../i18n/use-words';
import { DateText } from '../ui/DateText';
import { Link } from '../ui/Link';
import { partyIn, shownName } from '../ui/names';
import { Table } from '../ui/Table';
import { useUrlState } from '../use-url-state';

interface Props {
  answer: Changes;
  changes: Change[];
  caption: string;
}

/** What changed, latest first: the strip in words. */
export function ChangeList({ answer: { subject, parties }, changes, caption }: Props) {
  const { t, language } = useWords();
  const state = useUrlState();
  const known = [subject, ...parties];
  return (
    <Table
      caption={caption}
      heads={['date', 'change', 'party', 'what'].map((head) => t(`time.head.${head}`))}
      empty={t('time.nothing')}
      rows={changes.toReversed().map(({ date, kind, key, party, tie, list }) => ({
        key: `${kind} ${key}`,
        cells: [
          <Link key="date" to={{ ...state, asOf: lastDayOf(date), path: null }}>
            <DateText date={date} />
          </Link>,
          t(`change.${kind}`),
          <Link key="party" to={{ ...state, select: tie === null ? party : key }}>
            <bdi>{shownName(partyIn(known, party), language)}</bdi>
          </Link>,
          <bdi key="what">{tie === null ? list : t(`tie.${tie}`)}</bdi>,
        ],
      }))}
    />
  );
}
