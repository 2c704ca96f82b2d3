declare global {
  interface Window {
    /** Asked by `first-look.js` while the program is on its way. */
    sillageSession?: Promise<Response | null> | undefined;
  }
}

/** Who is signed in, as asked before the program was there; null the second time, and where that did not succeed. */
export async function earlySession(): Promise<unknown> {
  const asked = window.sillageSession;
  window.sillageSession = undefined;
  const answer = await asked;
  return answer?.ok ? answer.json().catch(() => null) : null;
}
