import type { ReactNode } from 'react';
import type { CandidateRecord } from '#api/identity';
import { useWords } from '../i18n/use-words';
import { DesignatedBadge } from '../ui/Badge';
import { countryName } from '../ui/names';
import { PartyLink } from '../ui/PartyName';
import { Texts } from './Texts';

/** What the datasets say of two records, line by line. */
export function Beside({ between }: { between: [CandidateRecord, CandidateRecord] }) {
  const { t, language } = useWords();
  const lines: [string, (record: CandidateRecord) => ReactNode][] = [
    ['record', ({ id }) => <code>{id}</code>],
    ['dataset', ({ datasetId }) => <bdi>{datasetId}</bdi>],
    ['party', ({ party }) => <PartyLink party={party} />],
    ['lists', ({ party }) => party.designated && <DesignatedBadge party={party} />],
    ['kind', ({ kind }) => t(`kind.${kind}`)],
    ['country', ({ country }) => country && countryName(country, language)],
    ['names', ({ names }) => <Texts texts={names.map(({ name }) => name)} />],
    [
      'identifiers',
      ({ identifiers }) => <Texts texts={identifiers.map(({ scheme, id }) => `${scheme} ${id}`)} />,
    ],
    ['places', ({ places }) => <Texts texts={places} />],
  ];
  return (
    <table className="beside">
      <caption className="hidden">{t('identity.beside')}</caption>
      <thead>
        <tr>
          <td />
          {between.map(({ id, name }) => (
            <th key={id} scope="col">
              <bdi>{name}</bdi>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(([head, cell]) => (
          <tr key={head}>
            <th scope="row">{t(`identity.head.${head}`)}</th>
            {between.map((record) => (
              <td key={record.id}>{cell(record) ?? '–'}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
