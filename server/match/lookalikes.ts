/**
 * Letters of other scripts that look like Latin ones (Unicode Technical Standard 39, those of the scripts that are used
 * to deceive): in a word that also has Latin letters each is read as what it looks like.
 */
const LOOKALIKES = new Map(
  pairs(`
    а a, в b, е e, ё e, з 3, і i, ї i, ј j, к k, м m, н h, о o, р p, с c, т t, у y, х x, ѕ s, ԁ d, ԛ q, ԝ w, һ h, ь b, г r, п n, п n, ѵ v, ӏ l, ո n, ս u, օ o, ց g, հ h, յ j, ք p, լ l, ѡ w,
    α a, β b, ε e, ζ z, η n, ι i, κ k, μ u, ν v, ο o, ρ p, σ o, τ t, υ u, χ x, γ y, ω w, ϲ c, ϳ j,
    ꭺ a, ᏼ b, ꮯ c, ꭰ d, ꭼ e, ꮐ g, ꮋ h, ꭻ j, ꮶ k, ꮮ l, ꮇ m, ꮲ p, ꮪ s, ꭲ t, ꮩ v, ꮃ w, ꮓ z`),
);
const ASCII = /^[\0-\x7f]*$/;
const LATIN = /[a-zA-Z]/;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const HIDDEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/u;

/** Most names are: nothing in them looks like anything else. */
export function isAscii(text: string): boolean {
  return ASCII.test(text);
}

/** The text with letters that only look Latin turned Latin, in words that mix both. */
export function seenThrough(text: string): string {
  return text.replace(WORD, (word) => (LATIN.test(word) ? asItLooks(word) : word));
}

/** The text as it looks, where a whole word of it looks Latin and is not; else null. */
export function wholeLookalike(text: string): string | null {
  if (isAscii(text)) return null;
  const seen = text.normalize('NFKC').replace(WORD, (word) => {
    const looks = asItLooks(word);
    return /^[a-z0-9]{3,}$/i.test(looks) ? looks : word;
  });
  return seen === text.normalize('NFKC') ? null : seen;
}

/** Whether a word mixes Latin letters with ones that only look so. */
export function hasLookalikes(text: string): boolean {
  if (isAscii(text)) return false;
  const plain = text.normalize('NFKC');
  return seenThrough(plain) !== plain;
}

/** Whether the text holds characters that nobody sees: zero-width ones, or such as turn the direction of writing. */
export function hasHidden(text: string): boolean {
  return HIDDEN.test(text);
}

function asItLooks(word: string): string {
  let seen = '';
  for (const letter of word) seen += LOOKALIKES.get(letter.toLowerCase()) ?? letter;
  return seen;
}

function pairs(text: string): [string, string][] {
  return text
    .trim()
    .split(/,\s*/)
    .map((pair) => {
      const [looks = '', latin = ''] = pair.split(' ');
      return [looks, latin];
    });
}
