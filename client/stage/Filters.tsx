import { useWords } from '../i18n/use-words';
import type { Choice, Choices } from '../scene/choices';
import { ANY_LIST } from '../scene/filters';
import type { SceneView } from './use-scene';

interface Props {
  view: SceneView;
  choices: Choices;
}

/** What is to be drawn of what is loaded. Every choice says how much there is of it. */
export function Filters({ view: { scene, filter }, choices }: Props) {
  const { t } = useWords();
  return (
    <div className="filters">
      <Chips
        title={t('filter.ties')}
        choices={choices.ties}
        on={scene.ties}
        choose={(ties) => filter({ ties })}
      />
      <Chips
        title={t('filter.said')}
        choices={choices.said}
        on={scene.said}
        choose={(said) => filter({ said })}
      />
      <Chips
        title={t('filter.country')}
        choices={choices.country}
        on={scene.country}
        choose={(country) => filter({ country })}
      />
      <label>
        <span className="filter-name">{t('filter.least')}</span>
        <input
          type="number"
          min="1"
          max="100"
          value={scene.least ?? ''}
          onChange={(event) => filter({ least: percentIn(event.target.value) })}
        />{' '}
        % <span className="meta">{t('filter.unknownStay')}</span>
      </label>
      <label>
        <span className="filter-name">{t('filter.on')}</span>
        <select
          value={scene.on ?? ''}
          onChange={(event) => filter({ on: event.target.value || null })}
        >
          <option value="">{t('filter.all')}</option>
          {[...choices.on, ...unknownList(scene.on, choices.on)].map(({ value, count }) => (
            <option key={value} value={value}>
              {value === ANY_LIST ? t('filter.anyList') : value} ({count})
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

/** A list of the address bar that nobody here is on is still the choice that stands. */
function unknownList(on: string | null, known: readonly Choice[]): Choice[] {
  if (on === null || known.some(({ value }) => value === on)) return [];
  return [{ value: on, label: on, count: 0 }];
}

function percentIn(text: string): number | null {
  const number = Number.parseInt(text, 10);
  return number >= 1 && number <= 100 ? number : null;
}

interface ChipsProps {
  title: string;
  choices: readonly Choice[];
  on: readonly string[] | null;
  choose: (on: string[] | null) => void;
}

/** Choices that are all on at first; all on, or none, is the same as no filter. */
function Chips({ title, choices, on, choose }: ChipsProps) {
  if (choices.length < 2 && on === null) return null;
  const all = choices.map(({ value }) => value);
  const toggle = (value: string) => {
    const now = all.filter((one) => (on ?? all).includes(one) !== (one === value));
    choose(now.length === 0 || now.length === all.length ? null : now);
  };
  return (
    <fieldset className="chips">
      <legend>{title}</legend>
      {choices.map(({ value, label, count }) => (
        <button
          key={value}
          type="button"
          className="chip"
          aria-pressed={(on ?? all).includes(value)}
          onClick={() => toggle(value)}
        >
          {label} {count}
        </button>
      ))}
    </fieldset>
  );
}
