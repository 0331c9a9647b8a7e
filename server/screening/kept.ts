import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { z } from 'zod';
import { Coverage } from '#api/coverage';
import { Evidence, Finding, type Supplier } from '#api/screening';
import { getScreening } from '#api/screenings';

/**
 * What is kept as JSON, as it is read again and told apart. An older Tracehold may have written it in another form:
 * what does not fit any more is not guessed at.
 */

const Findings = z.array(Finding);

/** What was found of a supplier; null where it is written in a form that is not read any more. */
export function findingsIn(found: string | null): Finding[] | null {
  return found === null ? [] : readAs(Findings, found);
}

/** Who has seen what can no longer be read has not seen what is there now. */
const UNREAD: Omit<Evidence, 'revision'> = {
  digest: '',
  comparison: { score: 0, judged: 'different', features: [] },
  names: { asked: [], found: [] },
  records: [],
  entries: [],
};

/** What a decision rested on. */
export function evidenceIn(text: string): Evidence {
  return readAs(Evidence, text) ?? { ...UNREAD, revision: 0 };
}

const NOTHING: Supplier = { names: [], identifiers: [], country: null, places: [] };

export function supplierIn(asked: string): Supplier {
  return { ...NOTHING, ...JSON.parse(asked) };
}

export function coverageIn(text: string | null): Coverage | null {
  return text === null ? null : readAs(Coverage, text);
}

type Lists = z.output<typeof getScreening.response>['lists'];

export function listsIn(text: string | null): Lists {
  return text === null ? [] : (readAs(getScreening.response.shape.lists, text) ?? []);
}

function readAs<T extends z.ZodType>(form: T, text: string): z.output<T> | null {
  return form.safeParse(JSON.parse(text)).data ?? null;
}

/** SHA-256 of a value, in hexadecimal: whatever the order of its keys, the same value has the same. */
export function digestOf(value: unknown): string {
  return createHash('sha256')
    .update(canonicalize(value) ?? '')
    .digest('hex');
}
