export function Quote({ text, locator }: { text: string | null; locator: string | null }) {
  if (text === null && locator === null) return null;
  return (
    <>
      {text === null ? null : (
        <blockquote dir="auto">
          <q>{text}</q>
        </blockquote>
      )}
      {locator === null ? null : (
        <p className="meta">
          <bdi>{locator}</bdi>
        </p>
      )}
    </>
  );
}
