const DECIMALS = 12;

/** A number of per cent as the text of a bound, to twelve decimals, rounded outward: 33.333333333333336 is no third. */
export function exactBound(percent: number, rounding: 'down' | 'up'): string {
  const text = String(percent);
  return boundOf(text.includes('e') ? percent.toFixed(20) : text, rounding);
}

/** A decimal text as a bound. */
export function boundOf(decimal: string, rounding: 'down' | 'up'): string {
  const [units = '0', decimals = ''] = decimal.split('.');
  const kept = decimals.slice(0, DECIMALS).padEnd(DECIMALS, '0');
  const isCut = /[1-9]/.test(decimals.slice(DECIMALS));
  const scaled = BigInt(units + kept) + (isCut && rounding === 'up' ? 1n : 0n);
  return scaledBound(scaled, DECIMALS);
}

/** A fraction of one as a bound in per cent, exactly: 0.5125 is 51.25. */
export function hundredfold(bound: string): string {
  const [units = '0', decimals = ''] = bound.split('.');
  return scaledBound(BigInt(units + decimals) * 100n, decimals.length);
}

function scaledBound(scaled: bigint, decimals: number): string {
  const digits = String(scaled).padStart(decimals + 1, '0');
  const [units, rest] = [
    digits.slice(0, digits.length - decimals),
    digits.slice(digits.length - decimals),
  ];
  return `${units}.${rest}`.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
}
