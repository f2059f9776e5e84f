import { useNavigation } from '@remix-run/react';
import { useEffect, useRef } from 'react';

/**
 * Shows what a sent form was answered with. The page stays where the button is, and the answer may stand far above it:
 * the first refused field takes the focus, and whatever speaks of the answer comes into view. Without script the page
 * loads anew from its top, and the browser itself goes to the first field marked with autofocus.
 */
export function ShowAnswer(): null {
  const { state, formMethod } = useNavigation();
  const sent = useRef(false);
  useEffect(() => {
    if (state !== 'idle') {
      sent.current = formMethod === 'POST';
      return;
    }
    if (!sent.current) return;
    sent.current = false;
    const refused = document.querySelector<HTMLElement>('[data-refused]');
    refused?.focus({ preventScroll: true });
    bringIntoView(refused?.closest('.field') ?? document.querySelector('[role="alert"], [role="status"]'));
  }, [state, formMethod]);
  return null;
}

function bringIntoView(what: Element | null): void {
  if (!what) return;
  const { top, bottom } = what.getBoundingClientRect();
  if (top < 0 || bottom > window.innerHeight) what.scrollIntoView({ block: 'center' });
}
