import type { ListCoverage } from '#api/coverage';
import { useWords } from '../i18n/use-words';
import { Badge, type Tone } from '../ui/Badge';

const TONES: Record<ListCoverage['loaded'], Tone> = {
  whole: 'quiet',
  partial: 'unsure',
  none: 'caught',
};

export function LoadedBadge({ loaded }: { loaded: ListCoverage['loaded'] }) {
  const { t } = useWords();
  return <Badge tone={TONES[loaded]}>{t(`loaded.${loaded}`)}</Badge>;
}
