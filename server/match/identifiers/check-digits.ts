const USCC_SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** A unified social credit code whose last sign proves the others, in capitals without spaces; else null. */
export function usccOf(text: string): string | null {
  const code = text.replaceAll(/\s/g, '').toUpperCase();
  const signs = [...code].map((sign) => USCC_SIGNS.indexOf(sign));
  if (signs.length !== 18 || signs.includes(-1)) return null;
  const sum = signs
    .slice(0, 17)
    .reduce((total, sign, place) => total + sign * (3 ** place % 31), 0);
  return (31 - (sum % 31)) % 31 === signs[17] ? code : null;
}

/** An LEI whose last two digits prove the others, in capitals; else null. */
export function leiOf(text: string): string | null {
  const lei = text.trim().toUpperCase();
  if (!/^[A-Z0-9]{18}\d{2}$/.test(lei)) return null;
  const digits = [...lei].map((sign) => Number.parseInt(sign, 36)).join('');
  return BigInt(digits) % 97n === 1n ? lei : null;
}
