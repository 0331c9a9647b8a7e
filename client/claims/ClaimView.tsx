import './claims.css';
import { getClaim } from '#api/claims';
import { useWords } from '../i18n/use-words';
import { CoverageNote } from '../paths/CoverageNote';
import { PartyLink } from '../ui/PartyName';
import { Section } from '../ui/Section';
import { Answered } from '../ui/State';
import { useTitle } from '../ui/use-title';
import { useAnswer } from '../use-answer';
import { ClaimCard } from './ClaimCard';

/** One claim on a page of its own: what can be cited. */
export function ClaimView({ id }: { id: string }) {
  const { t } = useWords();
  const answer = useAnswer(getClaim, { params: { id } });
  useTitle(answer.data?.claim.text, t('claims.one'));
  return (
    <main className="page" id="main">
      <h1>{t('claims.one')}</h1>
      <Answered answer={answer}>
        {({ claim, parties, coverage }) => (
          <>
            <ClaimCard claim={claim} />
            <Section title={t('claims.about')} note={claim.about.length}>
              <ul>
                {claim.about.map((record) => {
                  const party = parties.find((one) => one.id === record.id);
                  return (
                    <li key={record.id}>
                      {party ? <PartyLink party={party} /> : <bdi>{record.name}</bdi>}
                    </li>
                  );
                })}
              </ul>
            </Section>
            <CoverageNote coverage={coverage} />
          </>
        )}
      </Answered>
    </main>
  );
}
