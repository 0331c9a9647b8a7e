import './party.css';
import { getParty } from '#api/party';
import { AddFactLink } from '../facts/OwnFact';
import { useWords } from '../i18n/use-words';
import { CoverageNote } from '../paths/CoverageNote';
import { DesignationEvidence } from '../paths/DesignationEvidence';
import { shownName } from '../ui/names';
import { Section } from '../ui/Section';
import { Answered } from '../ui/State';
import { useTitle } from '../ui/use-title';
import { useAnswer } from '../use-answer';
import { useUrlState } from '../use-url-state';
import { Identifiers } from './Identifiers';
import { Names } from './Names';
import { PartyClaims } from './PartyClaims';
import { PartyHead } from './PartyHead';
import { Sameness } from './Sameness';
import { TieKinds } from './TieKinds';

/** Everything on file about a party, each part with who says so. */
export function Record({ id }: { id: string }) {
  const { t, language } = useWords();
  const { asOf } = useUrlState();
  const answer = useAnswer(getParty, { params: { id }, query: { asOf: asOf ?? undefined } });
  const party = answer.data?.party;
  useTitle(party && shownName(party, language), t('party.tab.record'));
  return (
    <main className="page" id="main">
      <Answered answer={answer}>
        {(record) => (
          <>
            <PartyHead party={record.party} />
            <p>
              <AddFactLink party={id} />
            </p>
            <Section title={t('party.designations')} note={record.designations.length}>
              {record.designations.length === 0 ? (
                <p className="meta">{t('party.notDesignated')}</p>
              ) : null}
              <div className="cards">
                {record.designations.map((designation) => (
                  <DesignationEvidence key={designation.key} designation={designation} />
                ))}
              </div>
            </Section>
            <Names names={record.names} />
            <Identifiers identifiers={record.identifiers} />
            <Sameness nodes={record.nodes} sameAs={record.sameAs} />
            <TieKinds partyId={id} counts={record.counts} />
            <PartyClaims partyId={id} count={record.claims} />
            <CoverageNote coverage={record.coverage} />
          </>
        )}
      </Answered>
    </main>
  );
}
