import { betterAuth } from 'better-auth';
import { emailOTP, magicLink } from 'better-auth/plugins';
import { demoDoor } from '#app/demo/demo-door.server.ts';
import type { Locale } from '#app/i18n/locale.ts';
import { isLocale } from '#app/i18n/locale.ts';
import type { Database } from '#db/connect.ts';
import { newId } from '#db/ids.ts';

/** Where the sign-in library's own endpoints would stand. They are not mounted: only our actions call them. */
export const authBase = '/auth';
export const localeHeader = 'x-reader-locale';
export const addressHeader = 'x-client-address';
/** How long a link and its code hold, in seconds. */
export const signInSeconds = 600;
/** A session is renewed by use once it is this old, in seconds. */
export const refreshAfterSeconds = 60 * 60 * 24;

export type Auth = ReturnType<typeof makeAuth>;

type SendSignIn = (mail: { to: string; locale: Locale; link: string; code: string }) => Promise<void>;

/**
 * Sign-in by a link and a six-digit code, both sent in one mail. Tokens are stored hashed, a link works once, and the
 * limits on asking and guessing live in the database, so they hold across restarts and machines.
 */
export function makeAuth(config: {
  db: Database;
  origin: string;
  secret: string;
  sendSignIn: SendSignIn;
  /** Called for each new session. */
  signedIn: (userId: string) => Promise<void>;
}) {
  const auth = betterAuth({
    baseURL: config.origin,
    basePath: authBase,
    secret: config.secret,
    // Told "sqlite" on both databases: instants are then text and flags 0 or 1 everywhere (docs/decisions/sign-in.md).
    database: { db: config.db, type: 'sqlite' },
    trustedOrigins: [config.origin],
    telemetry: { enabled: false },
    logger: { disabled: true },
    user: { modelName: 'auth_users' },
    session: { modelName: 'auth_sessions', expiresIn: 60 * 60 * 24 * 60, updateAge: refreshAfterSeconds },
    account: { modelName: 'auth_accounts' },
    verification: { modelName: 'auth_verifications' },
    // Generous, because a co-op that meets in one room shares an address; mailbox-limit guards the single mailbox, and a
    // code dies after five wrong tries.
    rateLimit: {
      enabled: true,
      storage: 'database',
      modelName: 'auth_rate_limits',
      customRules: {
        '/sign-in/magic-link': { window: 60, max: 60 },
        '/magic-link/verify': { window: 60, max: 60 },
        '/sign-in/email-otp': { window: 60, max: 60 },
        '/demo/walk-in': { window: 60, max: 60 },
      },
    },
    databaseHooks: {
      session: { create: { after: async (session) => config.signedIn(session.userId) } },
    },
    advanced: {
      cookiePrefix: 'seven-mornings',
      database: { generateId: () => newId() },
      ipAddress: { ipAddressHeaders: [addressHeader] },
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      useSecureCookies: config.origin.startsWith('https://'),
    },
    plugins: [
      demoDoor(),
      magicLink({
        expiresIn: signInSeconds,
        storeToken: 'hashed',
        sendMagicLink: async ({ email, token }, ctx) => {
          const wanted = ctx?.request?.headers.get(localeHeader);
          const code = await auth.api.createVerificationOTP({ body: { email, type: 'sign-in' } });
          const link = `${config.origin}/sign-in/link?token=${encodeURIComponent(token)}`;
          await config.sendSignIn({ to: email, locale: isLocale(wanted) ? wanted : 'en', link, code });
        },
      }),
      emailOTP({
        otpLength: 6,
        expiresIn: signInSeconds,
        allowedAttempts: 5,
        storeOTP: 'hashed',
        // Codes are only made together with a link, above; nothing asks for one alone.
        sendVerificationOTP: async () => {
          throw new Error('A code is sent only together with a link');
        },
      }),
    ],
  });
  return auth;
}
