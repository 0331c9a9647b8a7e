import type { Words } from '#api/values';
import type { ShareText } from '../exact/interval';
import { percentWords } from '../exact/text';
import type { Threshold } from '../regime';

/** A share for people to read: "50%", "more than 25% and at most 50%". */
export function shareWords({ minimum, maximum, open }: ShareText): Words {
  const [low, high] = [percentWords(minimum), percentWords(maximum)];
  if (minimum === maximum) return low;
  if (minimum === '0' && maximum === '100' && open === 'none') {
    return { en: 'an unknown share', zh: '份额不明' };
  }
  const openLow = open === 'minimum' || open === 'both';
  const openHigh = open === 'maximum' || open === 'both';
  return {
    en: `${openLow ? 'more than' : 'at least'} ${low.en} and ${openHigh ? 'less than' : 'at most'} ${high.en}`,
    zh: `${openLow ? '高于' : '不低于'}${low.zh}且${openHigh ? '低于' : '不高于'}${high.zh}`,
  };
}

export function thresholdWords({ value, inclusive }: Threshold): Words {
  const { en, zh } = percentWords(value);
  return inclusive
    ? { en: `${en} or more`, zh: `${zh}或以上` }
    : { en: `more than ${en}`, zh: `${zh}以上（不含本数）` };
}
