/** Texts of a table side by side, one below the other, each once. */
export function Texts({ texts }: { texts: readonly string[] }) {
  const all = [...new Set(texts)];
  if (all.length === 0) return '–';
  return (
    <ul>
      {all.map((text) => (
        <li key={text}>
          <bdi>{text}</bdi>
        </li>
      ))}
    </ul>
  );
}
