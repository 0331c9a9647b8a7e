import { useWords } from '../i18n/use-words';
import { tieFacts } from '../paths/tie-facts';
import { StatusBadge } from '../ui/Badge';
import { DateText } from '../ui/DateText';
import { Table } from '../ui/Table';
import { nameIn, type Picture } from './picture';

interface Props {
  picture: Picture;
  selected: string | null;
  onSelect: (id: string) => void;
}

/** The picture as a table: every drawn tie is a row, and selecting one is the same as selecting its line. */
export function PictureTable({ picture, selected, onSelect }: Props) {
  const { t, language } = useWords();
  const end = (id: string) => (
    <button
      type="button"
      className="text"
      aria-pressed={selected === id}
      onClick={() => onSelect(id)}
    >
      <bdi>{nameIn(picture, id, language)}</bdi>
    </button>
  );
  return (
    <Table
      caption={t('picture.table')}
      heads={['from', 'tie', 'to', 'facts', 'status', 'ended'].map((head) =>
        t(`picture.head.${head}`),
      )}
      empty={t('picture.noTies')}
      rows={picture.ties.map((tie) => ({
        key: tie.key,
        cells: [
          end(tie.from),
          <button
            key="tie"
            type="button"
            className="text"
            aria-pressed={selected === tie.key}
            onClick={() => onSelect(tie.key)}
          >
            {t(`verb.${tie.type}`)}
          </button>,
          end(tie.to),
          <bdi key="facts">
            {tieFacts(tie)
              .flatMap(({ value, word }) => (value === null ? [] : [word ? t(value) : value]))
              .join(' · ')}
          </bdi>,
          <StatusBadge key="status" status={tie.status} />,
          tie.endDate ? <DateText key="ended" date={tie.endDate} /> : null,
        ],
      }))}
    />
  );
}
