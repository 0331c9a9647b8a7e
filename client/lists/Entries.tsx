import { getList } from '#api/lists';
import { useWords } from '../i18n/use-words';
import { DateText } from '../ui/DateText';
import { MoreButton } from '../ui/MoreButton';
import { partyIn } from '../ui/names';
import { PartyLink } from '../ui/PartyName';
import { Section } from '../ui/Section';
import { Table } from '../ui/Table';
import { usePages } from '../ui/use-pages';

export function Entries({ listId }: { listId: string }) {
  const { t } = useWords();
  const asked = usePages([getList.path, listId, 'entries'], (ask, { after, signal }) =>
    ask(getList, { params: { id: listId }, query: { after, limit: 100 }, signal }),
  );
  const rows = asked.pages.flatMap(({ entries, parties }) =>
    entries.map((entry) => ({ entry, party: partyIn(parties, entry.partyId) })),
  );
  return (
    <Section title={t('lists.entriesTitle')} note={t('lists.shown', { count: rows.length })}>
      <Table
        caption={t('lists.entriesTitle')}
        heads={['party', 'listedName', 'effective', 'citation', 'licence', 'review'].map((head) =>
          t(`lists.head.${head}`),
        )}
        empty={asked.isFetching ? '' : t('lists.noEntries')}
        rows={rows.map(({ entry, party }) => ({
          key: entry.key,
          cells: [
            <PartyLink key="party" party={party} />,
            <bdi key="name">{entry.listedName}</bdi>,
            <DateText key="date" date={entry.effectiveDate ?? entry.listStartDate} />,
            <bdi key="citation">{entry.citation}</bdi>,
            <bdi key="licence">{entry.licenceRequirement}</bdi>,
            <bdi key="review">{entry.reviewPolicy}</bdi>,
          ],
        }))}
      />
      <MoreButton {...asked} />
    </Section>
  );
}
