import { useWords } from '../i18n/use-words';
import { Link } from '../ui/Link';
import { another } from '../url-state';
import { useUrlState } from '../use-url-state';
import { numberOf } from './own';

/** Says of what people entered themselves that they did, and leads to where it is corrected and retracted. */
export function OwnFact({ id, note }: { id: string; note: string | null }) {
  const { t } = useWords();
  const state = useUrlState();
  const number = numberOf(id);
  if (number === null) return null;
  return (
    <p className="meta">
      {note === null ? null : (
        <>
          <bdi>{note}</bdi>{' '}
        </>
      )}
      <Link to={another(state, { view: 'facts', select: `own:${number}` })}>
        {t('facts.toFact', { number })}
      </Link>
    </p>
  );
}

/** Leads to the form for what somebody knows of a party. */
export function AddFactLink({ party }: { party: string }) {
  const { t } = useWords();
  const state = useUrlState();
  return (
    <Link className="button" to={another(state, { view: 'facts', id: party })}>
      {t('facts.add')}
    </Link>
  );
}
