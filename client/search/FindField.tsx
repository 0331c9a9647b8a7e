interface Props {
  label: string;
  text: string;
  onChange: (text: string) => void;
}

/** A field for words that keep only some of what is listed below it. */
export function FindField({ label, text, onChange }: Props) {
  return (
    <label>
      {label}{' '}
      <input
        type="search"
        value={text}
        maxLength={200}
        autoComplete="off"
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  );
}
