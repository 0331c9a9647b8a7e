import { type ReactNode, useId } from 'react';

/** A headed part of a page. `note` stands at the end of the heading's line. */
export function Section(props: { title: string; note?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="section">
      <div className="section-head">
        <h2 id={id}>{props.title}</h2>
        {props.note ? <span className="meta">{props.note}</span> : null}
      </div>
      {props.children}
    </section>
  );
}
