import { type Exposure, PathKind } from '#api/exposure';
import { useWords } from '../i18n/use-words';
import { go } from '../url-state';
import { useUrlState } from '../use-url-state';

/** Which kinds of path are listed. All on is the same as no filter. */
export function KindFilter({ counts }: { counts: Exposure['counts'] }) {
  const { t } = useWords();
  const state = useUrlState();
  const on = state.kinds ?? PathKind.options;
  const toggle = (kind: PathKind) => {
    const kinds = PathKind.options.filter((other) => on.includes(other) !== (other === kind));
    const all = kinds.length === 0 || kinds.length === PathKind.options.length;
    go({ ...state, kinds: all ? null : kinds, path: null, select: null });
  };
  return (
    <fieldset className="chips">
      <legend className="hidden">{t('paths.filter')}</legend>
      {PathKind.options.map((kind) => (
        <button
          key={kind}
          type="button"
          className={`chip ${kind}`}
          aria-pressed={on.includes(kind)}
          onClick={() => toggle(kind)}
        >
          {t(`pathKindShort.${kind}`)} {counts.find((count) => count.kind === kind)?.paths ?? 0}
        </button>
      ))}
    </fieldset>
  );
}
