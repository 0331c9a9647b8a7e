import type { z } from 'zod';
import type { Identifier } from '#api/party';
import { useWords } from '../i18n/use-words';
import { Section } from '../ui/Section';
import { SourceLine } from '../ui/SourceLine';
import { Table } from '../ui/Table';

export function Identifiers({ identifiers }: { identifiers: z.infer<typeof Identifier>[] }) {
  const { t } = useWords();
  return (
    <Section title={t('party.identifiers')} note={identifiers.length}>
      <Table
        caption={t('party.identifiers')}
        heads={['scheme', 'id', 'source'].map((head) => t(`party.head.${head}`))}
        empty={t('party.noIdentifiers')}
        rows={identifiers.map(({ scheme, id, source }) => ({
          key: `${scheme} ${id} ${source.id}`,
          cells: [
            <bdi key="scheme">{scheme}</bdi>,
            <code key="id">{id}</code>,
            <SourceLine key="source" source={source} />,
          ],
        }))}
      />
    </Section>
  );
}
