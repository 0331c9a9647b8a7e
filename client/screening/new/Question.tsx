import { type FormEvent, useId, useState } from 'react';
import { getRegimes } from '#api/regimes';
import { type ProposedSheet, postScreening, runScreening } from '#api/screenings';
import { call } from '../../call';
import { useWords } from '../../i18n/use-words';
import { Ticks } from '../../report/Choices';
import { Failed } from '../../ui/State';
import { another, go } from '../../url-state';
import { useAnswer, useAsk } from '../../use-answer';
import { useUrlState } from '../../use-url-state';
import { useScreeningChange } from '../use-screenings';
import { Columns, NO_COLUMNS } from './Columns';

interface Props {
  file: { name: string; base64: string };
  sheets: ProposedSheet[];
}

const USUAL = ['BIS'];

/** What is asked about the list; then it is stored, and runs. */
export function Question({ file, sheets }: Props) {
  const { t, say } = useWords();
  const id = useId();
  const state = useUrlState();
  const { ask } = useAsk();
  const regimes = useAnswer(getRegimes);
  const [place, setPlace] = useState(() =>
    Math.max(
      0,
      sheets.findIndex((one) => one.columns),
    ),
  );
  const [chosen, setChosen] = useState<{ [place: number]: typeof NO_COLUMNS }>({});
  const [asked, setAsked] = useState<string[]>(USUAL);
  const [asOf, setAsOf] = useState(state.asOf ?? '');
  const [name, setName] = useState(file.name);
  const sheet = sheets[place];
  const columns = chosen[place] ?? sheet?.columns ?? NO_COLUMNS;
  const make = useScreeningChange(
    async () => {
      const body = { file, sheet: sheet?.sheet ?? null, columns, name, regimes: asked };
      const stored = await ask(postScreening, { body: asOf === '' ? body : { ...body, asOf } });
      return call(runScreening, { params: { id: stored.screening.id } });
    },
    ({ screening }) => go(another(state, { view: 'screening', id: screening.id })),
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    make.mutate(null);
  };
  if (sheet === undefined) return null;
  return (
    <form className="screen-form" onSubmit={send}>
      {sheets.length > 1 ? (
        <label>
          {t('screen.sheet')}{' '}
          <select value={place} onChange={({ target }) => setPlace(Number(target.value))}>
            {sheets.map((one, at) => (
              <option key={one.sheet} value={at}>
                {one.sheet}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <Columns
        sheet={sheet}
        columns={columns}
        onChange={(next) => setChosen({ ...chosen, [place]: next })}
      />
      <Ticks
        title={t('report.regimes')}
        all={(regimes.data?.regimes ?? []).map((regime) => ({
          key: regime.id,
          word: say(regime.title),
        }))}
        chosen={asked}
        onChange={setAsked}
      />
      <div className="row">
        <label htmlFor={`${id}-day`}>{t('screen.asOf')}</label>
        <input
          id={`${id}-day`}
          type="date"
          value={asOf}
          onChange={({ target }) => setAsOf(target.value)}
        />
        <label htmlFor={`${id}-name`}>{t('screen.name')}</label>
        <input
          id={`${id}-name`}
          value={name}
          maxLength={200}
          required
          autoComplete="off"
          onChange={({ target }) => setName(target.value)}
        />
      </div>
      <p className="meta">{t('screen.nameNote')}</p>
      {make.error ? <Failed error={make.error} again={() => make.mutate(null)} /> : null}
      <button
        type="submit"
        className="primary"
        disabled={make.isPending || asked.length === 0 || columns.name === ''}
      >
        {t('screen.start')}
      </button>
    </form>
  );
}
