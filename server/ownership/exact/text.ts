import { fractionOf } from '../shares';
import { type Fraction, reduced } from './fraction';

/** A number in per cent as text: `"49.99"`, or as a fraction of the whole where decimals do not end: `"1/6"`. */
export function percentText(percent: Fraction): string {
  const { numerator, denominator } = reduced(percent);
  const digits = decimalsOf(denominator);
  if (digits === null) {
    const whole = reduced({ numerator, denominator: denominator * 100n });
    return `${whole.numerator}/${whole.denominator}`;
  }
  const scaled = (numerator * 10n ** BigInt(digits)) / denominator;
  const text = (scaled < 0n ? -scaled : scaled).toString().padStart(digits + 1, '0');
  const cut = text.length - digits;
  const decimals = digits === 0 ? '' : `.${text.slice(cut)}`;
  return `${scaled < 0n ? '-' : ''}${text.slice(0, cut)}${decimals}`;
}

/** A bound for people to read: `"49.99%"`, `"1/6 of the whole"`. */
export function percentWords(text: string): { en: string; zh: string } {
  if (!text.includes('/')) return { en: `${text}%`, zh: `${text}%` };
  return { en: `${text} of the whole`, zh: `全部的${text}` };
}

/** The number that a JSON number was written as, not the binary one that it became. */
export function decimalFraction(written: number | string): Fraction {
  const [mantissa = '0', exponent = '0'] = String(written).toLowerCase().split('e');
  const negative = mantissa.startsWith('-');
  const { numerator, denominator } = fractionOf(negative ? mantissa.slice(1) : mantissa);
  const power = 10n ** BigInt(Math.abs(Number(exponent)));
  const signed = negative ? -numerator : numerator;
  return Number(exponent) < 0
    ? { numerator: signed, denominator: denominator * power }
    : { numerator: signed * power, denominator };
}

/** How many decimals write 1/denominator to its end; null where they do not end. */
function decimalsOf(denominator: bigint): number | null {
  let [rest, twos, fives] = [denominator, 0, 0];
  for (; rest % 2n === 0n; twos += 1) rest /= 2n;
  for (; rest % 5n === 0n; fives += 1) rest /= 5n;
  return rest === 1n ? Math.max(twos, fives) : null;
}
