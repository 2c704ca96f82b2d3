import type { ReactNode } from 'react';

/** One thing a card tells. */
export function CardLine({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}
