import type { ReactNode } from 'react';
import type { PartyBrief } from '#api/party';
import type { Certainty, Status } from '#api/values';
import { yearOf } from '../dates';
import { useWords } from '../i18n/use-words';

export type Tone = 'designated' | 'caught' | 'unsure' | 'quiet' | 'plain';

const TONES: Record<Status, Tone> = {
  stated: 'quiet',
  reported: 'unsure',
  alleged: 'caught',
  inferred: 'caught',
  unverified: 'caught',
};

export function Badge({ tone, children }: { tone: Tone; children: ReactNode }) {
  return <span className={`badge ${tone}`}>{children}</span>;
}

/** How the source speaks. */
export function StatusBadge({ status }: { status: Status }) {
  const { t } = useWords();
  return <Badge tone={TONES[status]}>{t(`status.${status}`)}</Badge>;
}

/** Only what is not certain needs a word. */
export function PossibleBadge({ certainty }: { certainty: Certainty }) {
  const { t } = useWords();
  return certainty === 'possible' ? <Badge tone="unsure">{t('certainty.possible')}</Badge> : null;
}

export function DesignatedBadge({ party }: { party: PartyBrief }) {
  const { t } = useWords();
  if (party.designated === null) return null;
  const lists = party.designatedOn.join(', ') || t('designated.aList');
  const since = party.designatedSince ? `${yearOf(party.designatedSince)} · ` : '';
  return (
    <Badge tone={party.designated === 'certain' ? 'designated' : 'unsure'}>
      <span aria-hidden="true">■ </span>
      {party.designated === 'certain' ? '' : `${t('designated.maybe')} `}
      {since}
      <bdi>{lists}</bdi>
    </Badge>
  );
}
