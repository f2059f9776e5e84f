import type { App } from '#app/http/context.ts';
import { sweep } from './sweep.server.ts';

/** Between the end of one sweep and the start of the next, in milliseconds. */
const pauseMs = 20_000;
/** How long stopping waits for a mail under way; one that takes longer is taken up after the next start. */
const graceMs = 3_000;

/** Sweeps now and then every 20 seconds. The function it returns stops that and waits for the sweep under way. */
export function startSweeps(app: App): () => Promise<void> {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let underWay = Promise.resolve();

  const run = () => {
    underWay = sweep(app, app.now(), () => stopped)
      .catch((error: unknown) => {
        // Only what kind of fault it is: a database's words can hold values.
        const { name, code } = error as { name?: unknown; code?: unknown };
        app.log.error({ fault: name, code }, 'a sweep of reminders failed');
      })
      .then(() => {
        if (!stopped) timer = setTimeout(run, pauseMs);
      });
  };
  run();

  return async () => {
    stopped = true;
    clearTimeout(timer);
    let grace: NodeJS.Timeout | undefined;
    const graceOver = new Promise<void>((resolve) => {
      grace = setTimeout(resolve, graceMs);
    });
    await Promise.race([underWay, graceOver]);
    clearTimeout(grace);
  };
}
