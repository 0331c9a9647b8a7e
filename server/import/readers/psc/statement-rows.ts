import type { Row } from '../../rows';
import { dayOf } from '../register-days';
import { UNSAID } from '../stated';
import type { PscData } from './line';
import type { LinePlace } from './person-rows';

const WORDS: Readonly<Record<string, string>> = {
  'no-individual-or-entity-with-signficant-control': 'It knows of nobody with significant control.',
  'psc-exists-but-not-identified': 'Somebody has significant control, and it does not know who.',
  'psc-details-not-confirmed':
    'It knows who has significant control; the particulars are not confirmed.',
  'steps-to-find-psc-not-yet-completed':
    'It has not yet finished looking for who has significant control.',
  'psc-contacted-but-no-response':
    'It asked somebody about significant control, and got no answer.',
  'psc-has-failed-to-confirm-changed-details':
    'Somebody with significant control did not confirm changes.',
  'restrictions-notice-issued-to-psc':
    'It restricted the interest of somebody who did not answer it.',
  'no-beneficial-owner-identified': 'It identified no beneficial owner.',
};

/** Somebody is there who is not named. */
const UNNAMED =
  /^(psc-exists-but-not-identified|psc-details-not-confirmed|psc-contacted-but-no-response|restrictions-notice-issued-to-psc|at-least-one-beneficial-owner-unidentified)/;

/** What a company says of its register is a claim; where it says that somebody unnamed is there, an owner whom nobody knows too. */
export function statementRows(data: PscData, { id, company, said }: LinePlace): Row[] {
  const code = data.statement.replace(/-partnership$/, '');
  const [startDate, endDate] = [dayOf(data.notified_on), dayOf(data.ceased_on)];
  const until = endDate === null ? '' : ` Until ${endDate}.`;
  const claim: Row = {
    ...{ label: 'Claim', id, ...said, kind: 'registerStatement', status: 'stated' },
    text: `${WORDS[code] ?? `The register holds the statement "${data.statement}".`}${until}`,
    quote: [data.statement, data.linked_psc_name].filter(Boolean).join(': ') || null,
    ...{ date: startDate, locator: null, about: [company], contradicts: [] },
  };
  if (!UNNAMED.test(code) || data.linked_psc_name !== '') return [claim];
  const holder = `${id}~holder`;
  const period = startDate !== null && endDate !== null && startDate >= endDate;
  return [
    claim,
    {
      ...{ label: 'Party', id: holder, datasetId: said.datasetId, kind: 'Unknown', country: null },
      ...{ name: 'Somebody with significant control, not named', publicListing: null },
      ...{ description: data.statement, names: [], identifiers: [] },
    },
    {
      ...{ ...UNSAID, ...said, type: 'OWNS', class: 'other', share: null, principal: null },
      ...{ directOrIndirect: 'unknown', key: `${id}~holds`, from: holder, to: company },
      ...{ startDate: period ? null : startDate, endDate, quote: data.statement },
    },
  ];
}

/** A company whose shares are traded need not say who controls it: that nobody is named is not that there is nobody. */
export function exemptionRows({ exemptions }: PscData, { id, company, said }: LinePlace): Row[] {
  const names = Object.keys(exemptions ?? {}).map((name) => name.replaceAll('_', ' '));
  return [
    {
      ...{ label: 'Claim', id, ...said, kind: 'registerExemption', status: 'stated' },
      text: `It is or was exempt from naming who controls it: ${names.join('; ')}.`,
      quote: JSON.stringify(exemptions).slice(0, 500),
      ...{ date: null, locator: null, about: [company], contradicts: [] },
    },
  ];
}
