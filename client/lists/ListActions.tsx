import type { ListAction } from '#api/lists';
import { useWords } from '../i18n/use-words';
import { DateText } from '../ui/DateText';
import { OutLink } from '../ui/OutLink';
import { Section } from '../ui/Section';
import { Table } from '../ui/Table';

export function ListActions({ actions }: { actions: ListAction[] }) {
  const { t } = useWords();
  const heads = ['action', 'citation', 'announced', 'effective', 'published', 'note'];
  return (
    <Section title={t('lists.actions')} note={actions.length}>
      <Table
        caption={t('lists.actions')}
        heads={heads.map((head) => t(`lists.head.${head}`))}
        empty={t('lists.noActions')}
        rows={actions.map((action) => ({
          key: action.id,
          cells: [
            <OutLink key="title" href={action.source?.url ?? null}>
              <bdi>{action.title}</bdi>
            </OutLink>,
            <bdi key="citation">{action.citation}</bdi>,
            <DateText key="announced" date={action.announcedDate} />,
            <DateText key="effective" date={action.effectiveDate} />,
            <DateText key="published" date={action.publishedDate} />,
            <bdi key="note">{action.note}</bdi>,
          ],
        }))}
      />
    </Section>
  );
}
