import type { z } from 'zod';
import type { PartyName } from '#api/party';
import { useWords } from '../i18n/use-words';
import { StatusBadge } from '../ui/Badge';
import { Section } from '../ui/Section';
import { SourceLine } from '../ui/SourceLine';
import { Table } from '../ui/Table';

export function Names({ names }: { names: z.infer<typeof PartyName>[] }) {
  const { t } = useWords();
  return (
    <Section title={t('party.names')} note={names.length}>
      <Table
        caption={t('party.names')}
        heads={['name', 'type', 'language', 'status', 'source'].map((head) =>
          t(`party.head.${head}`),
        )}
        empty={t('party.noNames')}
        rows={names.map((name) => ({
          key: `${name.name} ${name.type} ${name.source.id}`,
          cells: [
            <bdi key="name" lang={name.language ?? undefined}>
              {name.name}
            </bdi>,
            t(`nameType.${name.type}`),
            name.language,
            <StatusBadge key="status" status={name.status} />,
            <SourceLine key="source" source={name.source} />,
          ],
        }))}
      />
    </Section>
  );
}
