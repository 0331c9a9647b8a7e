import { Problem } from '../problems';
import type { Contradiction, Edge } from './contradiction';

export function onlyOne(id: string): Problem {
  return new Problem(
    'invalid-request',
    `"${id}" was named twice: name the two records that may be one party.`,
    { errors: [{ pointer: '/body/to', detail: 'expected another record' }] },
  );
}

export function unknownRecord(field: 'from' | 'to', id: string): Problem {
  return new Problem(
    'unknown-party',
    `No record has the id "${id}" at this revision. Search for its name to find its id.`,
    { errors: [{ pointer: `/body/${field}`, detail: 'no such record' }] },
  );
}

export function unknownDecision(number: number, undoneIn: number | null = null): Problem {
  const why = undoneIn === null ? 'was never made' : `was undone already, as number ${undoneIn}`;
  return new Problem(
    'unknown-decision',
    `Decision ${number} ${why}. \`tracehold decide list --decided\` names them all.`,
    { errors: [{ pointer: '/params/number', detail: 'no such decision in force' }] },
  );
}

export function alreadyDecided({ from, to, ...before }: Edge, judged: 'same' | 'different') {
  const agrees = before.sameAs === judged;
  return new Problem(
    agrees ? 'already-decided' : 'decision-contradicted',
    `That ${from} and ${to} are ${said(before.sameAs)} was decided already: ${before.ground}.${agrees ? '' : ' Undo it first if it was wrong.'}`,
    { errors: [{ pointer: '/body/judged', detail: before.ground }] },
  );
}

/** `decision` is null where something is undone. */
export function contradicted({ differ, chain }: Contradiction, decision: Edge | null): Problem {
  const grounds = [...chain, differ].filter(({ key }) => key !== decision?.key);
  const [what, pointer] =
    decision === null ? ['Undoing this', '/params/number'] : ['This', '/body/judged'];
  const numbers = grounds.flatMap((edge) => edge.decision ?? []).sort((a, b) => a - b);
  const way =
    numbers.length === 0
      ? 'Decide about one of these pairs itself first.'
      : `Undo decision ${numbers.join(' or ')} first if it was wrong.`;
  return new Problem(
    'decision-contradicted',
    `${what} contradicts what is on file, and nothing was written: ${grounds.map(sentence).join('; ')}. ${way}`,
    { errors: grounds.map((edge) => ({ pointer, detail: sentence(edge) })) },
  );
}

function sentence({ from, to, sameAs, ground }: Edge): string {
  return `${[from, to].sort().join(' and ')} are ${said(sameAs)} (${ground})`;
}

function said(sameAs: Edge['sameAs']): string {
  return sameAs === 'same' ? 'one party' : 'two parties';
}
