import type { PathKind } from '#api/exposure';
import type { AddressBrief } from '#api/party';
import type { PictureName, Report } from '#api/report';
import type { Side } from '#api/sides';
import type { Tie } from '#api/ties';
import type { RegimeVerdict } from '#api/verdict';

/** Ties that are drawn together: a proof, a path, or one tie of the party itself. */
export interface Strand {
  ties: readonly Tie[];
  addresses: readonly AddressBrief[];
}

/** What a picture is to show, the most telling first, and how many ties more the data holds there. */
export interface Shown {
  strands: Strand[];
  ties: Tie[];
  leftOut: number;
}

const PATHS: Readonly<Record<PictureName, readonly PathKind[]>> = {
  ownership: ['owners', 'holdings'],
  supply: ['supply'],
  other: ['other'],
};

const SIDES: Readonly<Record<PictureName, readonly Side[]>> = {
  ownership: ['owners', 'holdings'],
  supply: ['suppliers', 'customers'],
  other: [],
};

/** Ties of one picture and of its table: of more the report says how many there are. */
const MOST = 80;

export function shownIn(report: Report, name: PictureName): Shown {
  const all = [
    ...(name === 'ownership' ? report.verdicts.map((verdict) => proofOf(report, verdict)) : []),
    ...report.paths.filter(({ kind }) => PATHS[name].includes(kind)).map(pathStrand),
    ...sidesOf(report, name).flatMap(({ shown }) =>
      shown.map((tie) => ({ ties: [tie], addresses: [] })),
    ),
  ].filter(({ ties }) => ties.length > 0);
  const strands = within(all);
  const ties = unique(strands);
  const onFile = sidesOf(report, name).reduce((sum, one) => sum + one.ties - one.shown.length, 0);
  return { strands, ties, leftOut: unique(all).length - ties.length + onFile };
}

/** The ties of these strands, each once. */
export function unique(strands: readonly Strand[]): Tie[] {
  const ties = strands.flatMap((strand) => strand.ties);
  return [...new Map(ties.map((tie) => [tie.key, tie])).values()];
}

/** As many strands, in their order, as have so many ties together. */
function within(strands: readonly Strand[]): Strand[] {
  const keys = new Set<string>();
  const kept: Strand[] = [];
  for (const strand of strands) {
    const fresh = strand.ties.filter(({ key }) => !keys.has(key));
    const ties = fresh.length + keys.size > MOST ? fresh.slice(0, MOST - keys.size) : strand.ties;
    for (const { key } of ties) keys.add(key);
    if (ties.length > 0) kept.push({ ...strand, ties });
  }
  return kept;
}

function sidesOf({ sides }: Report, name: PictureName) {
  return sides.filter(({ side }) => SIDES[name].includes(side));
}

/** Every holding and right that the proof looked at. */
function proofOf({ ties }: Report, { proof }: RegimeVerdict): Strand {
  const rows = proof.flatMap(({ tables, controls }) => [
    ...tables.flatMap(({ holdings }) => holdings),
    ...controls,
  ]);
  const keys = new Set(rows.flatMap((row) => row.ties));
  return { ties: ties.filter(({ key }) => keys.has(key)), addresses: [] };
}

function pathStrand({ hops }: Report['paths'][number]): Strand {
  return {
    ties: hops.flatMap(({ ties }) => ties),
    addresses: hops.flatMap(({ address }) => (address === null ? [] : [address])),
  };
}
