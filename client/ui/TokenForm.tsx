import { type FormEvent, useState } from 'react';
import { useWords } from '../i18n/use-words';
import { storeToken } from '../token';

/** Asks for the access token that the server wants. It is kept for this tab only. */
export function TokenForm({ again }: { again: () => void }) {
  const { t } = useWords();
  const [token, setToken] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    storeToken(token);
    again();
  };
  return (
    <form onSubmit={send} className="row">
      <label>
        {t('token.label')}{' '}
        <input
          type="password"
          autoComplete="off"
          value={token}
          onChange={(event) => setToken(event.target.value)}
        />
      </label>
      <button type="submit">{t('token.send')}</button>
    </form>
  );
}
