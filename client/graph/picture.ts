import type { z } from 'zod';
import type { Limit } from '#api/coverage';
import type { Exposure, ExposurePath, Hop } from '#api/exposure';
import type { AddressBrief, getNeighbourhood, PartyBrief } from '#api/party';
import type { Tie } from '#api/ties';
import type { Changed } from '../time/compared';
import { partyIn, shownName } from '../ui/names';
import type { Language } from '../url-state';

type Neighbourhood = z.infer<typeof getNeighbourhood.response>;

/** What is to be drawn: the parties and addresses, the ties between them, and whose picture it is. */
export interface Picture {
  subject: string;
  parties: PartyBrief[];
  addresses: AddressBrief[];
  ties: Tie[];
  limits: Limit[];
  /** What came or went between two days, where two are compared: ties by key, parties by id. */
  changed?: ReadonlyMap<string, Changed>;
}

/** The picture of one path; without a path, of the party alone. */
export function pictureOfPath(answer: Exposure, path: ExposurePath | null): Picture {
  const known = [answer.subject, ...answer.parties];
  return pictureOfHops(answer.subject.id, known, path?.hops ?? []);
}

/** The picture of everything that these hops pass, around their subject. */
export function pictureOfHops(
  subject: string,
  known: readonly PartyBrief[],
  hops: readonly Hop[],
): Picture {
  const ties = [...new Map(hops.flatMap((hop) => hop.ties).map((tie) => [tie.key, tie])).values()];
  const addresses = hops.flatMap(({ address }) => (address ? [address] : []));
  const places = new Set(addresses.map(({ id }) => id));
  const ends = new Set([
    subject,
    ...hops.flatMap(({ from, to }) => [from, to]),
    ...ties.flatMap(({ from, to }) => [from, to]),
  ]);
  const parties = known.filter(({ id }) => ends.has(id) && !places.has(id));
  return {
    ...{ subject, ties, limits: [] },
    parties: [...new Map(parties.map((party) => [party.id, party])).values()],
    addresses: [...new Map(addresses.map((address) => [address.id, address])).values()],
  };
}

/** The picture of what surrounds a party. The party itself is always in it. */
export function pictureAround(around: Neighbourhood): Picture {
  const { subject, parties, addresses, ties, coverage } = around;
  const others = parties.filter(({ id }) => id !== subject.id);
  return {
    subject: subject.id,
    parties: [subject, ...others],
    addresses,
    ties,
    limits: coverage.limits,
  };
}

/** An address of one party ties nobody to anybody: it stays in the table and out of the drawing. */
export function withoutLoneAddresses(picture: Picture): { drawn: Picture; lone: number } {
  const lone = new Set(
    picture.addresses
      .map(({ id }) => id)
      .filter(
        (id) =>
          new Set(picture.ties.filter((tie) => tie.to === id).map(({ from }) => from)).size < 2,
      ),
  );
  const drawn = {
    ...picture,
    addresses: picture.addresses.filter(({ id }) => !lone.has(id)),
    ties: picture.ties.filter(({ to }) => !lone.has(to)),
  };
  return { drawn, lone: lone.size };
}

export function nameIn(picture: Picture, id: string, language: Language): string {
  const address = picture.addresses.find((place) => place.id === id);
  return address ? address.text : shownName(partyIn(picture.parties, id), language);
}
