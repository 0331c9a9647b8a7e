import { describe, expect, test } from 'vitest';
import { ftm } from '../../../server/import/readers/ftm/reader';
import { partyIn } from './fixture';
import { COMPANIES, company, edge, entity, lines } from './ftm-entities';
import { readText } from './read';

describe('an edge', () => {
  test.each([
    ['indirect', 'indirect'],
    ['Ultimate', 'indirect'],
    ['direct', 'direct'],
    ['beneficial', 'unknown'],
  ])('of an ownership of the type %s is %s', async (type, directOrIndirect) => {
    const { ties } = await edge('Ownership', { owner: ['a'], asset: ['b'], ownershipType: [type] });
    expect(ties).toEqual([
      expect.objectContaining({ from: 'ftm:a', to: 'ftm:b', directOrIndirect }),
    ]);
  });

  test.each([
    ['voting', 'votingRights', 'unknown'],
    ['appointment', 'appointmentOfBoard', 'unknown'],
    ['contractual', 'other', 'unknown'],
    ['indirect', 'other', 'indirect'],
  ])('of a control by %s never has a share', async (type, control, directOrIndirect) => {
    const { ties } = await edge('Control', {
      controller: ['a'],
      controlled: ['b'],
      controlType: [type],
    });
    expect(ties).toEqual([
      expect.objectContaining({ type: 'CONTROLS', control, directOrIndirect, share: null }),
    ]);
  });

  test('of a directorship is an office for a person and control for a company', async () => {
    const directs = (id: string, director: string) =>
      entity('Directorship', id, { director: [director], organization: ['b'], role: ['Chairman'] });
    const file = lines(
      directs('d1', 'p'),
      directs('d2', 'a'),
      entity('Person', 'p', { name: ['P'] }),
      ...COMPANIES,
    );
    const { ties } = await readText(ftm, file);
    expect(ties).toEqual([
      expect.objectContaining({ type: 'OFFICER_OF', role: 'Chairman', tenure: 'present' }),
      expect.objectContaining({ type: 'CONTROLS', control: 'other', from: 'ftm:a' }),
    ]);
  });

  test('of a succession goes from the successor to whom it succeeds', async () => {
    const { ties } = await edge('Succession', { predecessor: ['a'], successor: ['b'] });
    expect(ties).toEqual([
      expect.objectContaining({ type: 'LINKED', link: 'successor', from: 'ftm:b', to: 'ftm:a' }),
    ]);
  });

  test.each([
    [
      'supplier of server chips',
      { type: 'SUPPLIES', from: 'ftm:a', to: 'ftm:b', what: 'server chips' },
    ],
    ['customer of', { type: 'SUPPLIES', from: 'ftm:b', to: 'ftm:a', what: null }],
    ['knows', { type: 'LINKED', link: 'partner', from: 'ftm:a', note: 'Role: knows.' }],
  ])('of an unknown kind with the role "%s"', async (role, expected) => {
    const { ties } = await edge('UnknownLink', { subject: ['a'], object: ['b'], role: [role] });
    expect(ties).toEqual([expect.objectContaining(expected)]);
  });

  test('of an award is a supply to the authority of its contract', async () => {
    const contract = entity('Contract', 'c', { title: ['Servers'], authority: ['b'] });
    const award = { supplier: ['a'], contract: ['c'], amount: ['5000'], currency: ['EUR'] };
    const file = lines(entity('ContractAward', 'w', award), ...COMPANIES, contract);
    const { ties } = await readText(ftm, file);
    expect(ties).toEqual([
      expect.objectContaining({
        type: 'SUPPLIES',
        from: 'ftm:a',
        to: 'ftm:b',
        what: 'Servers',
        amount: '5000 EUR',
      }),
    ]);
  });

  test('of an award without its contract refuses the file: a supply tie would be lost', async () => {
    const award = { supplier: ['a'], contract: ['c'] };
    const { faults } = await readText(
      ftm,
      lines(entity('ContractAward', 'w', award), ...COMPANIES),
    );
    expect(faults).toMatchObject([{ field: '/properties/contract', value: 'c' }]);
  });

  test('of likeness waits for a person', async () => {
    const { ties } = await edge('Similar', {
      candidate: ['a'],
      match: ['b'],
      confidenceScore: ['0.8'],
    });
    expect(ties).toEqual([
      expect.objectContaining({ type: 'SAME_AS', sameAs: 'undecided', score: 0.8 }),
    ]);
  });

  test('of a family is a claim about both', async () => {
    const { records } = await edge('Family', {
      person: ['a'],
      relative: ['b'],
      relationship: ['son'],
    });
    expect(records).toContainEqual(
      expect.objectContaining({ label: 'Claim', kind: 'family', about: ['ftm:a', 'ftm:b'] }),
    );
  });

  test('with two owners is a tie of each, with keys of their own', async () => {
    const { ties } = await edge('Ownership', {
      owner: ['a', 'b'],
      asset: ['c'],
      percentage: ['50'],
    });
    expect(ties.map(({ from, to }) => [from, to])).toEqual([
      ['ftm:a', 'ftm:c'],
      ['ftm:b', 'ftm:c'],
    ]);
    expect(new Set(ties.map(({ key }) => key)).size).toBe(2);
    expect(ties.every(({ key }) => key.startsWith('ftm:e~'))).toBe(true);
  });

  test('holds until the day after its last day, and a partial date until its end', async () => {
    const properties = { owner: ['a'], asset: ['b'], startDate: ['2018-05'], endDate: ['2019'] };
    const { ties } = await edge('Ownership', properties);
    expect(ties).toEqual([
      expect.objectContaining({ startDate: '2018-05', endDate: '2020-01-01' }),
    ]);
  });

  test('with a date that is none is taken without it', async () => {
    const properties = { owner: ['a'], asset: ['b'], startDate: ['0000-00-00'], endDate: ['soon'] };
    const { ties, notices } = await edge('Ownership', properties);
    expect(ties).toEqual([expect.objectContaining({ startDate: null, endDate: null })]);
    expect(notices).toEqual(['startDate that is no date', 'endDate that is no date']);
  });

  test('to what is no party of the file is left out, and said so', async () => {
    const link = entity('UnknownLink', 'e', { subject: ['a'], object: ['d'] });
    const { ties, notices } = await readText(
      ftm,
      lines(link, company('a'), entity('Article', 'd')),
    );
    expect(ties).toEqual([]);
    expect(notices).toEqual([
      'schema that nobody reads: Article',
      'UnknownLink of what is no party',
    ]);
  });

  test('to a ship is one to what is held', async () => {
    const owns = entity('Ownership', 'e', { owner: ['a'], asset: ['v'] });
    const reading = await readText(
      ftm,
      lines(owns, company('a'), entity('Vessel', 'v', { name: ['V'] })),
    );
    expect(reading.ties).toEqual([expect.objectContaining({ type: 'OWNS', to: 'ftm:v' })]);
    expect(partyIn(reading, 'ftm:v')).toMatchObject({
      kind: 'Arrangement',
      description: 'Vessel.',
    });
  });

  test('may have an organization as what is owned', async () => {
    const owns = entity('Ownership', 'e', { owner: ['a'], asset: ['o'] });
    const organization = entity('Organization', 'o', { name: ['O'] });
    const { ties, notices } = await readText(ftm, lines(owns, company('a'), organization));
    expect(ties).toHaveLength(1);
    expect(notices).toEqual([]);
  });
});
