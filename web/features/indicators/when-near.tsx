import { Skeleton } from '@mantine/core';
import { useEffect, useRef, useState, type ReactNode } from 'react';

/** Holds the place of what is far below, and fetches it as the reader comes near. */
export function WhenNear({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(typeof IntersectionObserver === 'undefined');
  useEffect(() => {
    const at = place.current;
    if (isNear || at === null) return;
    const watch = new IntersectionObserver(
      (seen) => {
        if (seen.some((one) => one.isIntersecting)) setNear(true);
      },
      { rootMargin: '800px 0px' },
    );
    watch.observe(at);
    const show = () => setNear(true);
    window.addEventListener('beforeprint', show);
    return () => {
      watch.disconnect();
      window.removeEventListener('beforeprint', show);
    };
  }, [isNear]);
  if (isNear) return <>{children}</>;
  return (
    <div ref={place} aria-hidden="true">
      <Skeleton height="24rem" radius="lg" />
    </div>
  );
}
