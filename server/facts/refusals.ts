import type { Fact } from '#api/facts';
import { type Fault, Problem } from '../problems';

/** Everything that is wrong with what somebody entered, in one sentence and by its place. */
export function wrongFact(errors: Fault[]): Problem {
  const said = [...new Set(errors.map(({ detail }) => detail))].join('; ');
  return new Problem('invalid-request', `Nothing was written: ${said}.`, { errors });
}

export function unknownEnd(pointer: string, id: string): Problem {
  return new Problem(
    'unknown-party',
    `No party has the id "${id}" at this revision. Search for its name to find its id, or add the party first.`,
    { errors: [{ pointer, detail: 'no such party' }] },
  );
}

export function unknownFact(number: number, retractedIn: number | null = null): Problem {
  const why = retractedIn === null ? 'was never added' : `was retracted in revision ${retractedIn}`;
  const way = retractedIn === null ? '' : ' Add it anew if it holds after all.';
  return new Problem(
    'unknown-fact',
    `Own fact ${number} ${why}.${way} \`tracehold fact list\` names them all.`,
    { errors: [{ pointer: '/params/number', detail: 'no such fact in force' }] },
  );
}

/** Two people had the same version before them; the first has changed it. */
export function factChanged({ number, versions: [last] }: Fact): Problem {
  return new Problem(
    'fact-changed',
    `Own fact ${number} was changed meanwhile by ${last?.by} in revision ${last?.revision} (${last?.reason}). Nothing was written: look at it again, and change that if it is still wrong.`,
    { errors: [{ pointer: '/body/version', detail: `the newest is ${last?.revision}` }] },
  );
}

export function factInUse(number: number, by: readonly number[]): Problem {
  return new Problem(
    'fact-in-use',
    `Own fact ${number} is a party that own ${by.length === 1 ? 'fact' : 'facts'} ${by.join(', ')} speak${by.length === 1 ? 's' : ''} of: retract or correct ${by.length === 1 ? 'that one' : 'those'} first.`,
    { errors: [{ pointer: '/params/number', detail: 'other facts speak of this party' }] },
  );
}

export function tooManyFacts(most: number): Problem {
  return new Problem(
    'too-many-facts',
    `There are more than ${most} versions of own facts: keep so many in a table of your own, and import it.`,
  );
}

export function otherKind(number: number, kind: string): Problem {
  return new Problem(
    'invalid-request',
    `Own fact ${number} is a ${kind} and stays one: retract it, and add what it should be.`,
    { errors: [{ pointer: '/body/said/kind', detail: `expected "${kind}"` }] },
  );
}
