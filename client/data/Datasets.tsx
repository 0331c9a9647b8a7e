import type { DatasetCoverage } from '#api/coverage';
import { useWords } from '../i18n/use-words';
import { DateText } from '../ui/DateText';
import { OutLink } from '../ui/OutLink';
import { Table } from '../ui/Table';

/** The datasets of the graph, each with the licence under which it is used. */
export function Datasets({ datasets }: { datasets: DatasetCoverage[] }) {
  const { t } = useWords();
  const heads = ['title', 'publisher', 'version', 'age', 'licence', 'note'];
  return (
    <Table
      caption={t('datasets.title')}
      heads={heads.map((head) => t(`datasets.head.${head}`))}
      empty={t('search.noDatasets')}
      rows={datasets.map((dataset) => ({
        key: dataset.id,
        cells: [
          <OutLink key="title" href={dataset.url}>
            <bdi>{dataset.title}</bdi>
          </OutLink>,
          <bdi key="publisher">{dataset.publisher}</bdi>,
          <DateText key="version" date={dataset.versionDate} />,
          dataset.ageDays === null ? t('date.none') : t('age.days', { count: dataset.ageDays }),
          <bdi key="licence">{dataset.licence ?? t('datasets.noLicence')}</bdi>,
          <bdi key="note">{dataset.note}</bdi>,
        ],
      }))}
    />
  );
}
