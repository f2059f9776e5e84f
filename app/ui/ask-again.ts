import { useEffect } from 'react';

/** How long after an answer it is asked again. */
const pauseMs = 1_000;

/**
 * Asks again and again while there is `more` to come and nothing is being asked already; a page that nobody looks at does not.
 * Where the server does not answer, as while it starts anew, the page stays as it is and looks again: asking for its data in
 * vain would put a fault in its place.
 * @param ask the same function as long as it asks for the same
 */
export function useAskAgain(more: boolean, isIdle: boolean, ask: () => void): void {
  useEffect(() => {
    if (!more || !isIdle) return;
    let ended = false;
    const isWorthIt = async () => !document.hidden && (await fetch('/healthz')).ok;
    const look = async () => {
      const answers = await isWorthIt().catch(() => false);
      if (ended) return;
      if (answers) ask();
      else timer = setTimeout(look, pauseMs);
    };
    let timer = setTimeout(look, pauseMs);
    return () => {
      ended = true;
      clearTimeout(timer);
    };
  }, [more, isIdle, ask]);
}
