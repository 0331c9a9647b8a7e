import type { ReadContext } from '../../reader';
import type { Row } from '../../rows';
import type { TableRow } from '../csv-table';
import { dayOf } from '../register-days';
import { sourceOf, UNSAID } from '../stated';
import { listAt, namedText, textAt } from './fields';
import { knownByLei } from './known-by-lei';

/** Why an entity names no parent. */
export interface ReportingException {
  lei: string;
  category: string;
  reasons: string[];
  references: string[];
  date: string;
  deletedAt: string;
}

const SLOTS = [1, 2, 3, 4, 5];

export function exceptionFromJson(value: unknown): ReportingException {
  const texts = (name: string) =>
    listAt(value, name)
      .map((one) => namedText(one, '$').text)
      .filter(Boolean);
  const one = (name: string) => (textAt(value, name) === '' ? texts(name) : [textAt(value, name)]);
  return {
    ...{ lei: textAt(value, 'LEI'), category: textAt(value, 'ExceptionCategory') },
    ...{ reasons: one('ExceptionReason'), references: one('ExceptionReference') },
    ...{ date: textAt(value, 'ContentDate') },
    deletedAt: textAt(value, 'Extension', 'Deletion', 'DeletedAt'),
  };
}

export function exceptionFromRow({ cell }: TableRow): ReportingException {
  const slots = (name: string) =>
    SLOTS.map((slot) => cell(`Exception.${name}.${slot}`).trim()).filter(Boolean);
  return {
    ...{ lei: cell('LEI').trim(), category: cell('Exception.Category').trim() },
    ...{ reasons: slots('Reason'), references: slots('Reference') },
    ...{ date: '', deletedAt: cell('DeletedAt').trim() },
  };
}

export function exceptionId({ lei, category }: ReportingException): string {
  return `${lei}-${levelOf(category)}`;
}

function levelOf(category: string): 'DIRECT' | 'ULTIMATE' {
  return category.startsWith('ULTIMATE') ? 'ULTIMATE' : 'DIRECT';
}

/** There is a parent, and it is not named: `NON_PUBLIC` with its five forerunners, and a parent without an LEI. */
const UNNAMED: Readonly<Record<string, string>> = {
  NON_PUBLIC: 'There is a parent, and it is not made public.',
  BINDING_LEGAL_COMMITMENTS: 'There is a parent, and commitments forbid to name it.',
  LEGAL_OBSTACLES: 'There is a parent, and the law forbids to name it.',
  DISCLOSURE_DETRIMENTAL: 'There is a parent, and naming it would be detrimental.',
  DETRIMENT_NOT_EXCLUDED: 'There is a parent, and naming it may be detrimental.',
  CONSENT_NOT_OBTAINED: 'There is a parent, and it does not consent to be named.',
  NO_LEI: 'There is a parent, and it has no LEI.',
};
const NO_PARENT: Readonly<Record<string, string>> = {
  NATURAL_PERSONS:
    'Natural persons control it, without a legal entity between that consolidates it.',
  NON_CONSOLIDATING: 'Whoever controls it need not consolidate it in accounts.',
  NO_KNOWN_PERSON: 'No person is known to control it, such as with dispersed shareholders.',
};

/** What an exception says is a claim: that no parent is named is not that there is none. An unnamed parent is an owner nobody knows. */
export function exceptionRows(context: ReadContext): (read: ReportingException) => Row[] {
  const { datasetId, notice } = context;
  const known = knownByLei(datasetId);
  const sourceId = sourceOf(datasetId);
  return (read) => {
    const party = `${datasetId}:${read.lei}`;
    const id = `${datasetId}:${exceptionId(read)}`;
    const level = levelOf(read.category) === 'DIRECT' ? 'direct' : 'ultimate';
    for (const reason of read.reasons) {
      if (!(reason in UNNAMED || reason in NO_PARENT)) notice(`reason that is new: ${reason}`);
    }
    const words = read.reasons.map((reason) => UNNAMED[reason] ?? NO_PARENT[reason] ?? reason);
    const claim: Row = {
      ...{ label: 'Claim', id, datasetId, kind: 'reportingException', status: 'stated', sourceId },
      text: `It names no ${level} parent that consolidates it. ${words.join(' ')}`.trim(),
      quote: [...read.reasons, ...read.references].join('; ') || null,
      ...{ date: dayOf(read.date), locator: read.category, about: [party], contradicts: [] },
    };
    const rows: Row[] = [...known(read.lei), claim];
    const unnamed = read.reasons.find((reason) => reason in UNNAMED);
    if (unnamed === undefined) return rows;
    const holder = `${id}~parent`;
    const unsaid = { country: null, publicListing: null, names: [], identifiers: [] };
    return [
      ...rows,
      {
        ...{ label: 'Party', id: holder, datasetId, kind: 'Unknown', ...unsaid },
        ...{ name: `The ${level} parent of LEI ${read.lei}, not named`, description: unnamed },
      },
      {
        ...{ ...UNSAID, datasetId, sourceId, type: 'CONTROLS', control: 'consolidation' },
        ...{ share: null, directOrIndirect: level === 'direct' ? 'direct' : 'indirect' },
        ...{ key: `${id}~control`, from: holder, to: party, quote: unnamed },
      },
    ];
  };
}
