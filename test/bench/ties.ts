import type { TieRow } from '../../server/import/rows';
import { chanceOf } from './random';
import { type Layer, layersOf, type World } from './world';

/** A tie before it is dressed: the numbers of its ends. */
export interface Drawn {
  type: Exclude<TieRow['type'], 'BRANCH_OF'>;
  from: number;
  to: number;
}

/** Every tie of a world, in the same order for the same seed. The number of ties people look at is exactly `world.ties`. */
export function* drawnTies(world: World): Generator<Drawn> {
  let left = world.ties;
  for (const drawn of looked(world)) {
    yield drawn;
    left -= 1;
  }
  yield* supplies(world, left);
  yield* sames(world);
  yield* designations(world);
}

function* looked(world: World): Generator<Drawn> {
  for (const layer of layersOf(world)) yield* ownersOf(world, layer);
  yield* controls(world);
  yield* located(world);
  yield* officers(world);
  yield* links(world);
}

/** One owner or two for most companies; half of the owners are persons, others stand in the layers above. */
function* ownersOf(world: World, { depth, start, end }: Layer): Generator<Drawn> {
  const chance = chanceOf(world.seed, `owners ${depth}`);
  const layers = layersOf(world);
  for (let subject = start; subject < end; subject += 1) {
    const draw = chance.next();
    const common = draw < 0.55 ? 1 : draw < 0.87 ? 2 : 3;
    const owners = draw > 0.97 ? 4 + chance.below(6) : common;
    for (let i = 0; i < owners; i += 1) {
      const above = layers[chance.next() < 0.75 ? depth - 1 : chance.below(depth + 1) - 1];
      const person = world.companies + chance.heavy(world.parties - world.companies, 1.5);
      const from =
        above && chance.next() < 0.55
          ? above.start + chance.heavy(above.end - above.start, 3)
          : person;
      yield { type: 'OWNS', from, to: subject };
    }
  }
  // Groups that hold each other: two in a thousand companies own one further up.
  for (let i = 0; i < (end - start) / 500; i += 1) {
    const from = start + chance.below(end - start);
    const to = chance.below(start + 1);
    if (from !== to) yield { type: 'OWNS', from, to };
  }
}

function* controls(world: World): Generator<Drawn> {
  const chance = chanceOf(world.seed, 'controls');
  for (let i = 0; i < world.ties * 0.08; i += 1) {
    const to = 1 + chance.below(world.companies - 1);
    yield { type: 'CONTROLS', from: chance.heavy(to, 2), to };
  }
}

function* located(world: World): Generator<Drawn> {
  const chance = chanceOf(world.seed, 'located');
  const count = Math.floor(world.ties * 0.12);
  for (let i = 0; i < count; i += 1) {
    const to = i < world.crowded ? 0 : 1 + chance.heavy(world.addresses - 1, 1.5);
    yield { type: 'LOCATED_AT', from: (i * 3) % world.companies, to };
  }
}

function* officers(world: World): Generator<Drawn> {
  const chance = chanceOf(world.seed, 'officers');
  for (let i = 0; i < world.ties * 0.06; i += 1) {
    const from = world.companies + chance.heavy(world.parties - world.companies, 2.5);
    yield { type: 'OFFICER_OF', from, to: chance.below(world.companies) };
  }
}

function* links(world: World): Generator<Drawn> {
  const chance = chanceOf(world.seed, 'links');
  for (let i = 0; i < world.ties * 0.04; i += 1) {
    const from = chance.below(world.companies);
    yield {
      type: 'LINKED',
      from,
      to: (from + 1 + chance.below(world.companies - 1)) % world.companies,
    };
  }
}

/** The hub has its ties from as many suppliers; the rest have few large customers. */
function* supplies(world: World, count: number): Generator<Drawn> {
  const chance = chanceOf(world.seed, 'supplies');
  for (let i = 0; i < count; i += 1) {
    const hub = i < world.hubTies;
    const to = hub ? world.hub : (chance.heavy(world.companies, 2.2) * 7_919) % world.companies;
    const from = hub ? (world.hub + 1 + i) % world.companies : chance.below(world.companies);
    if (from !== to) yield { type: 'SUPPLIES', from, to };
    else yield { type: 'SUPPLIES', from: (to + 1) % world.companies, to };
  }
}

function* sames(world: World): Generator<Drawn> {
  const chance = chanceOf(world.seed, 'same');
  for (let i = 0; i < world.parties * 0.01; i += 1) {
    const from = chance.below(world.companies - 1);
    yield { type: 'SAME_AS', from, to: from + 1 + chance.below(world.companies - from - 1) };
  }
}

/** One in a thousand parties; of the state holders, two. */
function* designations(world: World): Generator<Drawn> {
  const chance = chanceOf(world.seed, 'designated');
  const named = new Set([1, 3]);
  while (named.size < world.parties * 0.001) named.add(chance.below(world.parties));
  for (const from of named) yield { type: 'DESIGNATED', from, to: chance.next() < 0.7 ? 0 : 1 };
}
