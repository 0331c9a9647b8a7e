import { remembered } from './names/remembered';
import { comparableName, HAN, pinyinOf } from './normal-forms';
import { type Word, wordsOf } from './words';

/** Everything that a comparison needs of a name. */
export interface NameForms {
  written: string;
  han: boolean;
  joined: string;
  words: readonly Word[];
  /** Of a name with Han; of a wholly Latin one none. */
  syllables: readonly string[];
}

const MOST_KEPT = 10_000;

/** The same names come back with every keystroke, and pinyin is the dear part: the forms are kept. */
export const nameForms = remembered(MOST_KEPT, formsOf);

function formsOf(name: string): NameForms {
  const folded = comparableName(name);
  return {
    written: name.trim(),
    han: HAN.test(folded),
    joined: folded.replaceAll(' ', ''),
    words: wordsOf(folded),
    syllables: pinyinOf(name)?.spaced.split(' ') ?? [],
  };
}
