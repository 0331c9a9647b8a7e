const ENDING =
  /(?:ogo|ego|ykh|ikh|ymi|imi|aya|yaya|oye|oe|eye|oy|yy|iy|iye|uyu|ov|ev|am|ami|akh|a|ya|y|i|e|o|u|yu)$/;
const LEAST_STEM = 5;

/** What stays of a Russian word in Latin letters when its ending changes; empty where too little does. */
export function russianStem(word: string): string {
  if (word.includes(' ')) return '';
  const stem = word.replace(ENDING, '');
  return stem.length < LEAST_STEM ? '' : stem;
}
