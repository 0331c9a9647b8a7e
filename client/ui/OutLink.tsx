import type { ReactNode } from 'react';

/** A link to another site. Only http and https are ever links; anything else stays text. */
export function OutLink({ href, children }: { href: string | null; children: ReactNode }) {
  if (href === null || !/^https?:\/\//i.test(href)) return <>{children}</>;
  return (
    <a href={href} target="_blank" rel="noreferrer noopener" className="out">
      {children}
    </a>
  );
}
