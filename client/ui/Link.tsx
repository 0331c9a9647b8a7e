import type { MouseEvent, ReactNode } from 'react';
import { addressOf, go, type UrlState } from '../url-state';

interface Props {
  to: UrlState;
  children: ReactNode;
  className?: string;
  current?: 'page' | 'true' | undefined;
  label?: string;
}

/** A real link to a state of this page: it can be copied, opened in a tab, and steps through the history. */
export function Link({ to, children, className, current, label }: Props) {
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(to);
  };
  return (
    <a
      href={addressOf(to)}
      onClick={follow}
      className={className}
      aria-current={current}
      aria-label={label}
    >
      {children}
    </a>
  );
}
