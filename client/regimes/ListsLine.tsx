import type { ListRead } from '#api/regimes';
import type { Verdict } from '#api/verdict';
import { useWords } from '../i18n/use-words';
import { listState } from './order';

interface Props {
  verdict: Verdict;
  lists: ListRead[];
  date: string;
}

/** Which lists were read and which were not; a test that is not met says it in a sentence. */
export function ListsLine({ verdict, lists, date }: Props) {
  const { t } = useWords();
  const missing = lists.filter((list) => listState(list) === 'missing');
  const read = lists.filter((list) => !missing.includes(list));
  const part = read.some((list) => listState(list) === 'part');
  const named = (chosen: ListRead[]) =>
    chosen.map((list) => nameOf(list, t('verdict.inPart'))).join(' · ') || t('verdict.listsNone');
  if (verdict !== 'none_found')
    return (
      <p className="meta">
        {t('verdict.listsShort', { read: read.length, all: lists.length })}
        {part ? ` · ${t('verdict.listsPart')}` : null}
      </p>
    );
  return (
    <p>
      {t('verdict.noneFound', { date })}{' '}
      <span className="meta">
        {t('verdict.listsRead')}: {named(read)}. {t('verdict.listsMissing')}: {named(missing)}.
      </span>
    </p>
  );
}

function nameOf(list: ListRead, inPart: string): string {
  const loaded = list.onFile.filter((record) => record.loaded !== 'none');
  const names = (loaded.length === 0 ? list.onFile : loaded).map(({ name, loaded: how }) =>
    how === 'partial' ? `${name} (${inPart})` : name,
  );
  return names.join(' · ') || list.list;
}
