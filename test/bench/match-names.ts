import type { chanceOf } from './random';

type Chance = ReturnType<typeof chanceOf>;

const SYLLABLE =
  /^((?:zh|ch|sh|[bpmfdtlgkhjqxrzcsyw])(?:iang|uang|ang|eng|ing|ong|iao|ian|uan|ai|ei|ao|ou|an|en|in|ia|ie|uo|ui|a|e|i|u))((?:zh|ch|sh|[bpmfdtlgkhjqxrzcsyw])[aeiou][a-z]*)$/i;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** The ways in which suppliers write a name that stands on a list otherwise. Null where a way changes nothing. */
export const WAYS: Record<string, (name: string, chance: Chance) => string> = {
  'as it stands': (name) => name,
  capitals: (name) => name.toUpperCase(),
  'small letters': (name) => name.toLowerCase(),
  'no punctuation': (name) => name.replace(/[.,()&'’-]/g, ' ').replace(/\s+/g, ' '),
  'another legal form': (name) =>
    name
      .replace(/\bCo\.?,? ?Ltd\.?/i, 'Company Limited')
      .replace(/\bLLC\b|\bL\.L\.C\./, 'Limited Liability Company')
      .replace(/\bCorp\.?$/i, 'Corporation'),
  'Pinyin in pieces': (name) =>
    name.replace(/[A-Za-z]{5,}/g, (word) => word.replace(SYLLABLE, '$1 $2')),
  'one slip': slipped,
};

/** One letter of the longest word is another, is left out, is doubled, or changes places. */
function slipped(name: string, chance: Chance): string {
  const longest = name.split(/[^A-Za-z]+/).reduce((a, b) => (b.length > a.length ? b : a), '');
  if (longest.length < 4) return name;
  const at = 1 + chance.below(longest.length - 2);
  const [before, letter, after] = [longest.slice(0, at), longest[at] ?? '', longest.slice(at + 1)];
  const other = LETTERS[chance.below(26)] ?? '';
  const words = [
    before + other + after,
    before + after,
    before + letter + letter + after,
    before + (after[0] ?? '') + letter + after.slice(1),
  ];
  return name.replace(longest, chance.pick(words));
}
