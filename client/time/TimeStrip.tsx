import { type KeyboardEvent, useRef } from 'react';
import { dateText, today, yearOf } from '../dates';
import { useWords } from '../i18n/use-words';
import { useNarrow } from '../ui/use-narrow';
import { go } from '../url-state';
import { useUrlState } from '../use-url-state';
import { type Mark, placeOf, placesOf } from './marks';

const KEYS: Record<string, (at: number, last: number) => number> = {
  ArrowLeft: (at) => at - 1,
  ArrowRight: (at) => at + 1,
  Home: () => 0,
  End: (_, last) => last,
};

/** When something changed, along a line. Arrows move between the marks; a chosen mark sets the day. */
export function TimeStrip({ marks }: { marks: Mark[] }) {
  const { t } = useWords();
  const state = useUrlState();
  const room = useNarrow() ? 11 : 5;
  const list = useRef<HTMLOListElement>(null);
  const days = marks.map(({ day }) => day);
  const places = placesOf(days);
  const day = state.asOf ?? today();
  const chosen = days.findLastIndex((other) => other <= day);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    const next = buttons[KEYS[event.key]?.(at, buttons.length - 1) ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <div className="strip-line">
      <ol ref={list} className="strip" aria-label={t('time.strip')} onKeyDown={onKeyDown}>
        {marks.map((mark, at) => (
          <li key={mark.date} style={{ insetInlineStart: `${places[at]}%` }}>
            <MarkButton
              mark={mark}
              on={mark.day === day}
              inReach={at === Math.max(chosen, 0)}
              choose={() => go({ ...state, asOf: mark.day, path: null })}
            />
            {isLabelled({ marks, places, room }, at) ? (
              <span className="year" aria-hidden="true">
                {yearOf(mark.date)}
              </span>
            ) : null}
          </li>
        ))}
      </ol>
      <span
        className="now"
        aria-hidden="true"
        style={{ insetInlineStart: `${placeOf(day, days, places)}%` }}
      />
      {state.compareTo ? (
        <span
          className="now then"
          aria-hidden="true"
          style={{ insetInlineStart: `${placeOf(state.compareTo, days, places)}%` }}
        />
      ) : null}
    </div>
  );
}

interface MarkProps {
  mark: Mark;
  on: boolean;
  /** One mark is reached by Tab, the others by arrows. */
  inReach: boolean;
  choose: () => void;
}

function MarkButton({ mark: { date, changes }, on, inReach, choose }: MarkProps) {
  const { t, language } = useWords();
  const entries = changes.filter(({ tie }) => tie === null).length;
  const said = [
    dateText(date, language),
    entries > 0 ? t('time.entries', { count: entries }) : null,
    changes.length > entries ? t('time.ties', { count: changes.length - entries }) : null,
  ];
  const label = said.filter(Boolean).join(' · ');
  return (
    <button
      type="button"
      className={entries > 0 ? 'moment designation' : 'moment'}
      tabIndex={inReach ? 0 : -1}
      aria-pressed={on}
      aria-label={label}
      title={label}
      onClick={choose}
    />
  );
}

interface Labels {
  marks: Mark[];
  places: number[];
  /** What a year needs, in per cent of the strip. */
  room: number;
}

/** A year is written once, and only where there is room for it. */
function isLabelled({ marks, places, room }: Labels, at: number): boolean {
  let last = -Infinity;
  let year = '';
  for (const [place, mark] of marks.entries()) {
    const here = places[place] ?? 0;
    const shown = yearOf(mark.date) !== year && here - last >= room;
    if (place === at) return shown;
    if (shown) [last, year] = [here, yearOf(mark.date)];
  }
  return false;
}
