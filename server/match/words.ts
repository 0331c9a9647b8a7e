import { GENERIC_HAN, GENERIC_WORDS } from './generic-words';
import { HAN } from './normal-forms';

/** A word of a folded name. A generic one ("Technology", 有限公司, "Beijing") tells hardly anything. */
export interface Word {
  text: string;
  generic: boolean;
}

export function wordsOf(folded: string): Word[] {
  const runs = folded.split(' ');
  const texts = HAN.test(folded) ? runs.flatMap((run) => run.split(GENERIC_HAN)) : runs;
  return texts
    .filter((text) => text !== '')
    .map((text) => ({ text, generic: GENERIC_WORDS.has(text) }));
}

/** True where nothing in the name tells one company from another: "Technology Co., Ltd.", 北京科技. */
export function isGeneric(words: readonly Word[]): boolean {
  return words.every(({ generic }) => generic);
}
