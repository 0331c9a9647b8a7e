interface Option<Key extends string> {
  key: Key;
  word: string;
}

interface TicksProps<Key extends string> {
  title: string;
  all: readonly Option<Key>[];
  chosen: readonly Key[];
  onChange: (chosen: Key[]) => void;
}

/** Any of several. */
export function Ticks<Key extends string>({ title, all, chosen, onChange }: TicksProps<Key>) {
  const toggled = (key: Key) =>
    all.map((one) => one.key).filter((one) => chosen.includes(one) !== (one === key));
  return (
    <fieldset className="ticks">
      <legend>{title}</legend>
      {all.map(({ key, word }) => (
        <label key={key}>
          <input
            type="checkbox"
            checked={chosen.includes(key)}
            onChange={() => onChange(toggled(key))}
          />{' '}
          {word}
        </label>
      ))}
    </fieldset>
  );
}

interface ChoiceProps<Key extends string> {
  title: string;
  all: readonly Option<Key>[];
  chosen: Key;
  onChange: (chosen: Key) => void;
}

/** One of several. */
export function Choice<Key extends string>({ title, all, chosen, onChange }: ChoiceProps<Key>) {
  const find = (value: string) => all.find(({ key }) => key === value);
  return (
    <label>
      {title}{' '}
      <select
        value={chosen}
        onChange={(event) => onChange(find(event.target.value)?.key ?? chosen)}
      >
        {all.map(({ key, word }) => (
          <option key={key} value={key}>
            {word}
          </option>
        ))}
      </select>
    </label>
  );
}
