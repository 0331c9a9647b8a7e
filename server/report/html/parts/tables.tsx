import type { ReactNode } from 'react';
import { Own } from './words';

interface Props {
  /** Keys of our words. */
  heads: readonly string[];
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
  caption?: ReactNode;
}

/** A table whose head is repeated on each page that it runs over; the first cell of a row names the row. */
export function Table({ heads, rows, caption }: Props) {
  return (
    <table>
      {caption ? <caption>{caption}</caption> : null}
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              <Own of={head} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells }) => (
          <tr key={key}>
            {cells.map((cell, place) => {
              const head = heads[place];
              return place === 0 ? (
                <th key={head} scope="row">
                  {cell}
                </th>
              ) : (
                <td key={head}>{cell}</td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A list of facts: the word, and what is said. Facts that nobody states are left out. */
export function Facts({ facts }: { facts: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl>
      {facts
        .filter(([, value]) => value !== null)
        .map(([word, value]) => (
          <div key={word}>
            <dt>
              <Own of={word} />
            </dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** Lines under a heading; nothing where there are none. */
export function Lines({
  title,
  lines,
}: {
  title: string;
  lines: readonly (readonly [string, ReactNode])[];
}) {
  if (lines.length === 0) return null;
  return (
    <>
      <h4>
        <Own of={title} />
      </h4>
      <ul>
        {lines.map(([key, line]) => (
          <li key={key}>{line}</li>
        ))}
      </ul>
    </>
  );
}
