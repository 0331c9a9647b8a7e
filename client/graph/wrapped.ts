const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u;

/** Text in at most `most` lines of about `width` Latin letters; a Chinese character counts for two. What is cut ends in "…". */
export function wrapped(text: string, width: number, most: number): string[] {
  const lines: string[] = [''];
  let used = 0;
  for (const piece of pieces(text)) {
    const size = widthOf(piece);
    if (used > 0 && used + size > width) {
      lines.push('');
      used = 0;
    }
    const line = lines.length - 1;
    lines[line] = used === 0 ? piece.trimStart() : lines[line] + piece;
    used += size;
  }
  const trimmed = lines.map((line) => line.trim());
  if (trimmed.length <= most) return trimmed;
  return [...trimmed.slice(0, most - 1), `${trimmed[most - 1]}…`];
}

/** Words with the space before them; Chinese text may break at every character, a long word every 20. */
function pieces(text: string): string[] {
  const words = text.replace(/\s+/g, ' ').match(/ ?[^ ]+/g) ?? [];
  return words.flatMap((word) => (WIDE.test(word) ? [...word] : (word.match(/.{1,20}/gu) ?? [])));
}

function widthOf(piece: string): number {
  return [...piece].reduce((sum, letter) => sum + (WIDE.test(letter) ? 2 : 1), 0);
}
