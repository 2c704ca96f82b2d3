import { useCallback, useEffect, useState } from 'react';
import { useEscape } from './use-escape.js';

/**
 * Showing a page alone, as large as the screen. Where the browser has no full screen (some phones) or refuses it, the
 * page still stands alone in its window. Escape leaves, unless it closes a dialog above the page.
 */
export function useFullScreen(): { isFull: boolean; enter: () => void; leave: () => void } {
  const [isFull, setFull] = useState(false);
  const enter = useCallback(() => {
    setFull(true);
    void askFor(() => document.documentElement.requestFullscreen());
  }, []);
  const leave = useCallback(() => {
    setFull(false);
    if (document.fullscreenElement) void askFor(() => document.exitFullscreen());
  }, []);
  useEscape(isFull, () => {
    if (document.querySelector('[role="dialog"]') === null) leave();
  });
  useEffect(() => {
    const look = () => {
      if (!document.fullscreenElement) setFull(false);
    };
    document.addEventListener('fullscreenchange', look);
    return () => document.removeEventListener('fullscreenchange', look);
  }, []);
  // Whoever goes to another page has left this one.
  useEffect(
    () => () => {
      if (document.fullscreenElement) void askFor(() => document.exitFullscreen());
    },
    [],
  );
  return { isFull, enter, leave };
}

/** A browser without full screen throws, one that refuses rejects. */
async function askFor(change: () => Promise<void>): Promise<void> {
  try {
    await change();
  } catch {
    // The page stands alone in its window: nothing else is needed.
  }
}
