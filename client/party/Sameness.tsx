import type { z } from 'zod';
import type { PartyNode } from '#api/party';
import type { SameAs } from '#api/ties';
import { useWords } from '../i18n/use-words';
import { Badge } from '../ui/Badge';
import { Link } from '../ui/Link';
import { Section } from '../ui/Section';
import { SourceLine } from '../ui/SourceLine';
import { Table } from '../ui/Table';
import { another } from '../url-state';
import { useUrlState } from '../use-url-state';

const TONES = { same: 'quiet', different: 'plain', undecided: 'unsure' } as const;

interface Props {
  nodes: z.infer<typeof PartyNode>[];
  sameAs: SameAs[];
}

/** The records that count as this party, and the ground on which they are one, are not, or may be. */
export function Sameness({ nodes, sameAs }: Props) {
  const { t } = useWords();
  const state = useUrlState();
  const lead = nodes.find((node) => node.lead);
  return (
    <Section title={t('party.sameness')} note={t('party.records', { count: nodes.length })}>
      <ul className="coverage-rows">
        {nodes.map((node) => (
          <li key={node.id}>
            <bdi>{node.name}</bdi> <code>{node.id}</code>{' '}
            <span className="meta">
              {t('party.inDataset')} <bdi>{node.datasetId}</bdi>
            </span>{' '}
            {node.lead ? <Badge tone="plain">{t('party.lead')}</Badge> : null}
          </li>
        ))}
      </ul>
      <Table
        caption={t('party.sameness')}
        heads={['between', 'sameness', 'ground', 'reason', 'source'].map((head) =>
          t(`party.head.${head}`),
        )}
        empty={t('party.noSameness')}
        rows={sameAs.map((same) => ({
          key: same.key,
          cells: [
            <code key="between">{same.between.join(' – ')}</code>,
            <Badge key="status" tone={TONES[same.status]}>
              {t(`same.${same.status}`)}
              {same.score === null ? '' : ` ${same.score.toFixed(2)}`}
            </Badge>,
            <bdi key="ground">{same.ground}</bdi>,
            <bdi key="reason">{same.reason}</bdi>,
            same.source ? <SourceLine key="source" source={same.source} /> : null,
          ],
        }))}
      />
      {lead ? (
        <p>
          <Link to={another(state, { view: 'identity', id: lead.id })}>{t('party.decide')}</Link>
        </p>
      ) : null}
    </Section>
  );
}
