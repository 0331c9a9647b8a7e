/** Texts whose letters are there: most texts of a picture were in the last one. */
const known = new Set<string>();

/** Waits until the letters of these texts can be drawn: a canvas does not draw itself again when a font arrives. */
export async function fontsFor(texts: readonly string[]): Promise<void> {
  const fresh = texts.filter((text) => !known.has(text));
  if (fresh.length === 0) return;
  const letters = [...new Set(fresh.join(''))].join('');
  const patience = new Promise((done) => setTimeout(done, 3_000));
  const loaded = Promise.allSettled([
    document.fonts.load('400 13px "Noto Latin", "Noto Sans SC"', letters),
    document.fonts.load('600 13px "Noto Latin", "Noto Sans SC"', letters),
  ]).then(() => {
    for (const text of fresh) known.add(text);
  });
  await Promise.race([loaded, patience]);
}
