/** Waits until the letters of these texts can be drawn: a canvas does not draw itself again when a font arrives. */
export async function fontsFor(texts: readonly string[]): Promise<void> {
  const letters = [...new Set(texts.join(''))].join('');
  const patience = new Promise((done) => setTimeout(done, 3_000));
  const loaded = Promise.allSettled([
    document.fonts.load('400 13px "Noto Latin", "Noto Sans SC"', letters),
    document.fonts.load('600 13px "Noto Latin", "Noto Sans SC"', letters),
  ]);
  await Promise.race([loaded, patience]);
}
