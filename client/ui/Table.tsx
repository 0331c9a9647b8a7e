import type { ReactNode } from 'react';

export interface Row {
  key: string;
  cells: ReactNode[];
}

/** A plain table that scrolls by itself when it is wider than the page. */
export function Table(props: { caption: string; heads: string[]; rows: Row[]; empty: string }) {
  if (props.rows.length === 0) return <p className="meta">{props.empty}</p>;
  return (
    <div className="scroll" tabIndex={0}>
      <table>
        <caption className="hidden">{props.caption}</caption>
        <thead>
          <tr>
            {props.heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map(({ key, cells }) => (
            <tr key={key}>
              {cells.map((cell, place) => (
                <td key={place}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
