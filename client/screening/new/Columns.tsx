import { useId } from 'react';
import type { ProposedSheet, SupplierColumns } from '#api/screenings';
import { useWords } from '../../i18n/use-words';
import { Table } from '../../ui/Table';

const SINGLE = ['name', 'id', 'country', 'place', 'lei', 'uscc', 'ticker', 'registration'] as const;

export const NO_COLUMNS: SupplierColumns = {
  ...{ name: '', otherNames: [], id: null, country: null, place: null },
  ...{ lei: null, uscc: null, ticker: null, registration: null },
};

interface Props {
  sheet: ProposedSheet;
  columns: SupplierColumns;
  onChange: (columns: SupplierColumns) => void;
}

/** What each column means, as proposed; whoever screens confirms or changes it. */
export function Columns({ sheet, columns, onChange }: Props) {
  const { t, say } = useWords();
  const id = useId();
  const headers = [...new Set(sheet.header.filter((header) => header !== ''))];
  const others = headers.filter((header) => header !== columns.name);
  const toggled = (header: string) =>
    columns.otherNames.includes(header)
      ? columns.otherNames.filter((one) => one !== header)
      : [...columns.otherNames, header];
  return (
    <fieldset className="columns">
      <legend>{t('screen.columns')}</legend>
      {sheet.remarks.length > 0 ? (
        <ul className="remarks" aria-label={t('screen.remarks')}>
          {sheet.remarks.map((remark) => (
            <li key={remark.en}>{say(remark)}</li>
          ))}
        </ul>
      ) : null}
      <div className="column-choices">
        {SINGLE.map((part) => (
          <label key={part} htmlFor={`${id}-${part}`}>
            {t(`screen.column.${part}`)}{' '}
            <select
              id={`${id}-${part}`}
              value={columns[part] ?? ''}
              required={part === 'name'}
              onChange={({ target: { value } }) =>
                onChange({ ...columns, [part]: value === '' && part !== 'name' ? null : value })
              }
            >
              <option value="">{t('screen.noColumn')}</option>
              {headers.map((header) => (
                <option key={header} value={header}>
                  {header}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
      <details>
        <summary>{t('screen.otherNames', { count: columns.otherNames.length })}</summary>
        <div className="column-choices">
          {others.map((header) => (
            <label key={header}>
              <input
                type="checkbox"
                checked={columns.otherNames.includes(header)}
                onChange={() => onChange({ ...columns, otherNames: toggled(header) })}
              />{' '}
              <bdi>{header}</bdi>
            </label>
          ))}
        </div>
      </details>
      <Table
        caption={t('screen.sample')}
        heads={sheet.header.map((header, place) => header || `${place + 1}`)}
        rows={sheet.sample.map((cells, place) => ({ key: `${place}`, cells }))}
        empty={t('screen.noRows')}
      />
      <p className="meta">{t('screen.rowsRead', { count: sheet.rows })}</p>
    </fieldset>
  );
}
