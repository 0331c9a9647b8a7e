import { lexicon } from '../lexicon/lexicon';
import { remembered } from './remembered';
import { pairsInCommon, type Spelling, spellingOf, wordDistance } from './word-distance';

interface FormWord {
  spelling: Spelling;
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
  const spelling = spellingOf(word);
  for (const form of known) {
    if (Math.abs(form.spelling.word.length - word.length) > 2) continue;
    if (pairsInCommon(form.spelling, spelling) < form.least) continue;
    if (wordDistance(spelling, form.spelling, MOST_DISTANCE) <= MOST_DISTANCE)
      return form.spelling.word;
  }
  return word;
}

function formWords(): FormWord[] {
  return lexicon().formWords.map((word) => {
    const spelling = spellingOf(word);
    const least = Math.max(1, pairsInCommon(spelling, spelling) - MOST_PAIRS_LOST);
    return { spelling, least };
  });
}
