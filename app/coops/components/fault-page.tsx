import { Link, useLocation, useRouteError } from '@remix-run/react';
import { useLanguage } from '#app/i18n/messages-context.tsx';
import { faultWords, isOffline } from '#app/ui/fault-words.ts';
import { Sunrise } from '#app/ui/mark.tsx';
import type { FramedCoop } from '../way-back.server.ts';
import { wayBackIn } from '../way-back-in.ts';
import { CoopFrame } from './coop-frame.tsx';

/** What stands in place of a page that is not there or failed. A member keeps their tabs, anybody else a link home. */
export function FaultPage({ coop }: { coop?: FramedCoop | undefined }) {
  const { t } = useLanguage();
  const error = useRouteError();
  const here = useLocation();
  const { title, text } = faultWords(error, t);
  const around = coop ?? wayBackIn(error);
  const page = (
    <main id="content">
      {!around && (
        <p>
          <Sunrise />
        </p>
      )}
      <h1>{title}</h1>
      <p className="lead">{text}</p>
      {isOffline(error) && (
        <p>
          {/* The whole page anew: what was there before has left with the connection. */}
          <Link className="button" to={here} reloadDocument>
            {t.faults.again}
          </Link>
        </p>
      )}
      {!around && (
        <p>
          <Link className="button quiet" to="/">
            {t.faults.home}
          </Link>
        </p>
      )}
    </main>
  );
  return around ? <CoopFrame coop={around}>{page}</CoopFrame> : page;
}
