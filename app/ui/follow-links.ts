import { useNavigate } from '@remix-run/react';
import { useEffect } from 'react';

/**
 * Follows plain links to the app's own pages without loading everything anew, as Remix's Link does; one listener for all
 * of them costs a page nothing to draw. Relative addresses and links that a handler has dealt with stay as they are.
 */
export function useFollowLinks(): void {
  const navigate = useNavigate();
  useEffect(() => {
    function follow(event: MouseEvent) {
      if (event.defaultPrevented || event.button !== 0) return;
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      const to = link?.getAttribute('href');
      if (!link || !to || !/^[/?](?!\/)/.test(to) || link.target || link.hasAttribute('download')) return;
      event.preventDefault();
      // As with any link, the page one is on already is not another step back.
      navigate(to.startsWith('?') ? link.pathname + link.search : to, {
        replace: link.href === window.location.href,
      });
    }
    document.addEventListener('click', follow);
    return () => document.removeEventListener('click', follow);
  }, [navigate]);
}
