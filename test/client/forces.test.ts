import { expect, test } from 'vitest';
import { forcePlaces, type Network } from '../../client/graph/forces';

/** A made network: every party tied to one before it, the first to many. */
function network(count: number): Network {
  const nodes = Array.from({ length: count }, (_, place) => ({
    ...{ id: `n${place}`, width: 176, height: 60 },
  }));
  const lines = nodes.slice(1).map(({ id }, place) => ({
    source: `n${place % 3 === 0 ? 0 : Math.floor(place / 2)}`,
    target: id,
  }));
  return { nodes, lines };
}

test('in a network no party stands over another', () => {
  const places = forcePlaces(network(300));
  const overlapping = places.flatMap(([one, x, y], at) =>
    places
      .slice(at + 1)
      .filter(([, otherX, otherY]) => Math.abs(x - otherX) < 176 && Math.abs(y - otherY) < 60)
      .map(([other]) => `${one} ${other}`),
  );
  expect(overlapping).toEqual([]);
});

test('the same network gives the same picture', () => {
  expect(forcePlaces(network(80))).toEqual(forcePlaces(network(80)));
});

test('parties that are tied stand nearer to each other than parties that are not', () => {
  const { nodes, lines } = network(120);
  const places = new Map(forcePlaces({ nodes, lines }).map(([id, x, y]) => [id, { x, y }]));
  const far = (one: string, other: string) => {
    const [a, b] = [places.get(one), places.get(other)];
    return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : Number.NaN;
  };
  const mean = (all: number[]) => all.reduce((sum, one) => sum + one, 0) / all.length;
  const tied = mean(lines.map(({ source, target }) => far(source, target)));
  const any = mean(nodes.slice(1).map(({ id }, place) => far(id, nodes[place]?.id ?? '')));
  expect(tied).toBeLessThan(any / 1.5);
});
