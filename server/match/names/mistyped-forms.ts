import { lexicon } from '../lexicon/lexicon';
import { remembered } from './remembered';
import { type LetterPairs, letterPairs, pairsInCommon, wordDistance } from './word-distance';

interface FormWord {
  word: string;
  pairs: LetterPairs;
  /** A slip leaves at least so many pairs of letters as they are. */
  least: number;
}

const LEAST_LENGTH = 5;
const MOST_DISTANCE = 0.17;
const MOST_PAIRS_LOST = 4;
const MOST_KEPT = 50_000;
let known: readonly FormWord[] | null = null;

/** "Limted", "Obshchestvo" with a slip in it: what nearly all names begin or end with is known all the same. */
export function corrected(word: string): string {
  const { terms, reach } = lexicon();
  if (word.length < LEAST_LENGTH || terms.has(word) || reach.has(word)) return word;
  return nearestForm(word);
}

const nearestForm = remembered(MOST_KEPT, formOf);

/** The word itself where no form is near. */
function formOf(word: string): string {
  known ??= formWords();
  const pairs = letterPairs(word);
  for (const form of known) {
    if (Math.abs(form.word.length - word.length) > 2) continue;
    if (pairsInCommon(form.pairs, pairs) < form.least) continue;
    if (wordDistance(word, form.word, MOST_DISTANCE) <= MOST_DISTANCE) return form.word;
  }
  return word;
}

function formWords(): FormWord[] {
  return lexicon().formWords.map((word) => {
    const pairs = letterPairs(word);
    const least = Math.max(1, pairsInCommon(pairs, pairs) - MOST_PAIRS_LOST);
    return { word, pairs, least };
  });
}
