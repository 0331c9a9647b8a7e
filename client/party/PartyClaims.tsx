import { getClaims } from '#api/party';
import { ClaimGroups } from '../claims/ClaimGroups';
import { useWords } from '../i18n/use-words';
import { Section } from '../ui/Section';
import { Answered } from '../ui/State';
import { useAnswer } from '../use-answer';

export function PartyClaims({ partyId, count }: { partyId: string; count: number }) {
  const { t } = useWords();
  const answer = useAnswer(getClaims, { params: { id: partyId } });
  return (
    <Section title={t('claims.title')} note={count}>
      <Answered answer={answer}>{({ claims }) => <ClaimGroups claims={claims} />}</Answered>
    </Section>
  );
}
