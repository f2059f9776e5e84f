import type { BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';
import { isDemoAddress } from './demo.ts';

/**
 * The sign-in library's own session and cookie for one of the demo's people, without an address. It opens for nobody
 * else, and the session ends within a day.
 */
export const demoDoor = () =>
  ({
    id: 'demo-door',
    endpoints: {
      walkIn: createAuthEndpoint(
        '/demo/walk-in',
        { method: 'POST', body: z.object({ userId: z.string() }) },
        async (ctx) => {
          const { internalAdapter } = ctx.context;
          const user = await internalAdapter.findUserById(ctx.body.userId);
          if (!user || !isDemoAddress(user.email)) throw new APIError('FORBIDDEN');
          const session = await internalAdapter.createSession(user.id, true);
          await setSessionCookie(ctx, { session, user }, true);
          return ctx.json({ ok: true });
        },
      ),
    },
  }) satisfies BetterAuthPlugin;
