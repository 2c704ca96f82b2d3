import { useEffect, useState } from 'react';

/**
 * What is being typed, kept by this window until it is sent: a page that is read again, or a session that ended in
 * between, finds it as it was. `name`: of what it is about. A browser that keeps nothing forgets it with the page.
 */
export function useKeptDraft<Draft extends object>(name: string, initial: () => Draft) {
  const [{ draft, isKept }, setAll] = useState(() => {
    const kept = read<Draft>(name);
    return { draft: kept ? { ...initial(), ...kept } : initial(), isKept: kept !== null };
  });
  const [touched, setTouched] = useState(false);
  useEffect(() => {
    if (touched) write(name, JSON.stringify(draft));
  }, [name, draft, touched]);
  return {
    draft,
    /** It was there before this page. */
    isKept,
    set: (part: Partial<Draft>) => {
      setTouched(true);
      setAll((all) => ({ ...all, draft: { ...all.draft, ...part } }));
    },
    startAgain: () => {
      setTouched(false);
      write(name, null);
      setAll({ draft: initial(), isKept: false });
    },
    forget: () => {
      setTouched(false);
      write(name, null);
    },
  };
}

function read<Draft>(name: string): Partial<Draft> | null {
  try {
    const text = sessionStorage.getItem(`draft:${name}`);
    return text === null ? null : (JSON.parse(text) as Partial<Draft>);
  } catch {
    return null;
  }
}

function write(name: string, text: string | null): void {
  try {
    if (text === null) sessionStorage.removeItem(`draft:${name}`);
    else sessionStorage.setItem(`draft:${name}`, text);
  } catch {
    // Private browsing: it lasts as long as the page.
  }
}
