import { type Edges, KIND } from './edges';
import type { Needed } from './spread';
import { at } from './stored/columns';

/** What is somewhere above a party, or of it, in bits. */
export const MARK = {
  /** Takes the ordinary way. */
  odd: 1,
  /** Somebody is designated, or is not named: possibly a beginning of the rule. */
  seed: 2,
  listOutOfScope: 4,
  optsOut: 8,
  overfull: 64,
  /** Of companies that the rest may catch: nobody is on file as an owner, or a part has no owner. */
  wholly: 16,
  partly: 32,
  /** It may be another party, or somebody above may be: nobody has decided. */
  candidate: 128,
} as const;

/** Hands the marks of every party down to all that it has a tie to. */
export function handDown({ outOf, company }: Edges, marks: Uint8Array): void {
  spreadMarks(marks, (party, give) => {
    for (let place = at(outOf.starts, party); place < at(outOf.starts, party + 1); place += 1) {
      give(at(company, at(outOf.rows, place)));
    }
  });
}

/** The same through parties that are caught only, by what the rule reads. */
export function handDownCaught(
  { outOf, company, kind }: Edges,
  marks: Uint8Array,
  { caught, needed }: { caught: Uint8Array; needed: Needed },
): void {
  const reads = new Set<number>([KIND.right, KIND.possibleRight, KIND.sameness]);
  if (needed.shares !== null) reads.add(KIND.shares);
  if (needed.votes !== null) reads.add(KIND.votes);
  spreadMarks(marks, (party, give) => {
    if (caught[party] === 0) return;
    for (let place = at(outOf.starts, party); place < at(outOf.starts, party + 1); place += 1) {
      const edge = at(outOf.rows, place);
      if (reads.has(at(kind, edge))) give(at(company, edge));
    }
  });
}

function spreadMarks(
  marks: Uint8Array,
  below: (party: number, give: (company: number) => void) => void,
): void {
  const waiting: number[] = [];
  for (let start = 0; start < marks.length; start += 1) {
    if (marks[start] !== 0) waiting.push(start);
    for (let party = waiting.pop(); party !== undefined; party = waiting.pop()) {
      const own = at(marks, party);
      below(party, (company) => {
        const before = at(marks, company);
        if ((before | own) === before) return;
        marks[company] = before | own;
        waiting.push(company);
      });
    }
  }
}
