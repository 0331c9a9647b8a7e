import type { LoadedDataset } from '#api/imports';
import { useWords } from '../i18n/use-words';
import { Badge } from '../ui/Badge';
import { DateText } from '../ui/DateText';
import { OutLink } from '../ui/OutLink';
import { Table } from '../ui/Table';

/** The datasets of the graph: licence, age against what is allowed, and when each was fetched, loaded and checked. */
export function Datasets({ datasets }: { datasets: LoadedDataset[] }) {
  const { t, language } = useWords();
  const heads = ['title', 'publisher', 'version', 'age', 'moments', 'rows', 'licence', 'note'];
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
          <Age key="age" dataset={dataset} />,
          <Moments key="moments" dataset={dataset} />,
          dataset.rows?.toLocaleString(language),
          <bdi key="licence">{dataset.licence ?? t('datasets.noLicence')}</bdi>,
          <bdi key="note">{dataset.note}</bdi>,
        ],
      }))}
    />
  );
}

function Age({ dataset: { ageDays, allowedDays, old } }: { dataset: LoadedDataset }) {
  const { t } = useWords();
  if (ageDays === null) return <Badge tone="unsure">{t('age.unknown')}</Badge>;
  return (
    <Badge tone={old ? 'unsure' : 'plain'}>
      {allowedDays === null
        ? t('age.days', { count: ageDays })
        : t('datasets.age', { count: ageDays, allowed: allowedDays })}
    </Badge>
  );
}

function Moments({ dataset }: { dataset: LoadedDataset }) {
  const { t } = useWords();
  const shown = (['fetched', 'loaded', 'checked', 'refused'] as const).flatMap((what) => {
    const at = dataset[`${what}At`];
    return at === null ? [] : [{ what, day: at.slice(0, 10) }];
  });
  return (
    <ul className="moments">
      {shown.map(({ what, day }) => (
        <li key={what}>
          {t(`datasets.at.${what}`)} <DateText date={day} />
        </li>
      ))}
    </ul>
  );
}
