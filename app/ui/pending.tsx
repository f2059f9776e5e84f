import { useNavigation } from '@remix-run/react';

/** A thin line at the top while a page is on its way, for those whose network is slow; it shows only after a moment. */
export function Pending() {
  const { state } = useNavigation();
  return state === 'idle' ? null : <div className="pending" aria-hidden="true" />;
}
