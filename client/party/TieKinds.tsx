import { useState } from 'react';
import type { z } from 'zod';
import type { TieCount } from '#api/party';
import { useWords } from '../i18n/use-words';
import { Section } from '../ui/Section';
import { TiePages } from './TiePages';

type Count = z.infer<typeof TieCount>;

/** The ties of a party by kind and direction; each opens to its pages. */
export function TieKinds({ partyId, counts }: { partyId: string; counts: Count[] }) {
  const { t } = useWords();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const kinds = counts.filter(({ count }) => count > 0);
  return (
    <Section title={t('party.ties')}>
      {kinds.length === 0 ? <p className="meta">{t('party.noTies')}</p> : null}
      {kinds.map(({ type, direction, count, exact }) => {
        const key = `${type}.${direction}`;
        return (
          <details
            key={key}
            className="tie-kind"
            onToggle={({ currentTarget }) => {
              if (currentTarget.open) setOpen((before) => new Set([...before, key]));
            }}
          >
            <summary>
              {t(`tieKind.${type}.${direction}`)}{' '}
              <span className="meta">{exact ? count : t('party.about', { count })}</span>
            </summary>
            {open.has(key) ? (
              <TiePages partyId={partyId} type={type} direction={direction} />
            ) : null}
          </details>
        );
      })}
    </Section>
  );
}
