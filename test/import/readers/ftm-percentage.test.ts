import { describe, expect, test } from 'vitest';
import { edge } from './ftm-entities';

describe('a percentage in free text', () => {
  const whole = (minimum: string, maximum: string, open = 'none') => ({ minimum, maximum, open });

  test.each([
    ['50', whole('50', '50')],
    ['50%', whole('50', '50')],
    ['49,99 %', whole('49.99', '49.99')],
    ['>25', whole('25', '100', 'minimum')],
    ['≥ 25 %', whole('25', '100')],
    ['more than 75%', whole('75', '100', 'minimum')],
    ['<10', whole('0', '10', 'maximum')],
    ['up to 10%', whole('0', '10')],
    ['25-50', whole('25', '50')],
    ['25 - 50 %', whole('25', '50')],
    ['75–100%', whole('75', '100')],
    ['100.00', whole('100', '100')],
    ['1/3', whole('1/3', '1/3')],
  ])('%s is an interval', async (text, share) => {
    const { ties, notices } = await edge('Ownership', {
      owner: ['a'],
      asset: ['b'],
      percentage: [text],
    });
    expect(ties).toEqual([expect.objectContaining({ type: 'OWNS', share, quote: text })]);
    expect(notices).toEqual([]);
  });

  test.each(['majority', '101', '50-25', '0', 'see note 5', '7/6'])(
    '%s is an unknown share, and a notice',
    async (text) => {
      const { ties, notices } = await edge('Ownership', {
        owner: ['a'],
        asset: ['b'],
        percentage: [text],
      });
      expect(ties).toEqual([expect.objectContaining({ share: null, quote: text })]);
      expect(notices).toEqual([`percentage that nobody can read: ${text}`]);
    },
  );

  test.each([
    ['0.51', '0.51', '51'],
    ['1', '1', '100'],
  ])(
    '%s without a sign may be a fraction: neither reading is taken away',
    async (text, minimum, maximum) => {
      const { ties, notices } = await edge('Ownership', {
        owner: ['a'],
        asset: ['b'],
        percentage: [text],
      });
      expect(ties).toEqual([expect.objectContaining({ share: whole(minimum, maximum) })]);
      expect(notices).toEqual(['percentage that may be a fraction of one']);
    },
  );

  test('0.51% with its sign is half a per cent', async () => {
    const { ties } = await edge('Ownership', { owner: ['a'], asset: ['b'], percentage: ['0.51%'] });
    expect(ties).toEqual([expect.objectContaining({ share: whole('0.51', '0.51') })]);
  });

  test('given twice differently is their hull: added up they would be too much', async () => {
    const percentage = ['40', '60%'];
    const { ties, notices } = await edge('Ownership', { owner: ['a'], asset: ['b'], percentage });
    expect(ties).toEqual([expect.objectContaining({ share: whole('40', '60') })]);
    expect(notices).toEqual(['several percentages of one tie']);
  });
});
