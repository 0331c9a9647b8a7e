import { IsoDay } from '#api/values';

interface Props {
  label: string;
  day: string | null;
  set: (day: string | null) => void;
  /** What the button says that leaves the day out; null where there is none. */
  clear: string | null;
}

/** A day that can be left out. While it is being typed, what is no day yet changes nothing. */
export function DayField({ label, day, set, clear }: Props) {
  return (
    <span className="day">
      <label>
        {label}{' '}
        <input
          type="date"
          min="1900-01-01"
          value={day ?? ''}
          onChange={({ target: { value } }) => {
            if (value === '' || IsoDay.safeParse(value).success) set(value === '' ? null : value);
          }}
        />
      </label>
      {clear === null ? null : (
        <button type="button" onClick={() => set(null)}>
          {clear}
        </button>
      )}
    </span>
  );
}
