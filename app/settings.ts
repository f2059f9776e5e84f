/** Every setting of an installation, read from the environment and checked here and nowhere else. */
import path from 'node:path';
import { z } from 'zod';

const flag = z.enum(['yes', 'no']).transform((value) => value === 'yes');

const environment = z.object({
  PORT: z.coerce.number('must be a port number, such as 3000').int().min(0).max(65535).default(3000),
  ORIGIN: z
    .url({ protocol: /^https?$/, error: 'must be an address such as https://rota.example.org' })
    .optional(),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres:// or postgresql://')
    .optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://')
    .optional(),
  MAIL_FROM: z.string().min(3).default('Seven Mornings <mornings@localhost>'),
  SESSION_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  MAY_START: z.string().min(1).default('anyone'),
  DEMO: flag.optional(),
  TRUST_PROXY: flag.default(false),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

export type Settings = {
  port: number;
  /** The address people use, without a trailing slash. */
  origin: string;
  /** Absolute path of the folder that holds everything: database file, kept mails, session secret. */
  dataDir: string;
  databaseUrl: string | null;
  smtpUrl: string | null;
  mailFrom: string;
  /** Null: one is generated once and kept in `dataDir`. */
  sessionSecret: string | null;
  /** Who may start a co-op: anyone with a confirmed address, or these addresses (lower case). */
  mayStart: 'anyone' | readonly string[];
  /** Whether visitors may walk into the demo. */
  demo: boolean;
  /** Whether the client's address is taken from the proxy's X-Forwarded-For. */
  trustProxy: boolean;
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
};

/** The settings, or one line that says which value is wrong and how. Empty values count as not given. */
export function readSettings(
  env: Record<string, string | undefined>,
): { ok: true; settings: Settings } | { ok: false; problem: string } {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { ok: false, problem: `Setting ${issue?.path.join('.')} is wrong: ${issue?.message}` };
  }
  const e = parsed.data;
  return {
    ok: true,
    settings: {
      port: e.PORT,
      origin: (e.ORIGIN ?? `http://localhost:${e.PORT}`).replace(/\/+$/, ''),
      dataDir: path.resolve(e.DATA_DIR),
      databaseUrl: e.DATABASE_URL ?? null,
      smtpUrl: e.SMTP_URL ?? null,
      mailFrom: e.MAIL_FROM,
      sessionSecret: e.SESSION_SECRET ?? null,
      mayStart:
        e.MAY_START === 'anyone' ? 'anyone' : e.MAY_START.split(',').map((a) => a.trim().toLowerCase()),
      demo: e.DEMO ?? e.SMTP_URL === undefined,
      trustProxy: e.TRUST_PROXY,
      logLevel: e.LOG_LEVEL,
    },
  };
}
