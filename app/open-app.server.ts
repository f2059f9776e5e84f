import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { databaseName } from '#db/backup.ts';
import { connect } from '#db/connect.ts';
import { migrate } from '#db/migrate.ts';
import { signInMail } from '#emails/sign-in.tsx';
import { keptTransport, smtpTransport } from '#emails/transport.ts';
import type { App } from './http/context.ts';
import { makeLog } from './http/log.ts';
import { makeAuth } from './people/auth.server.ts';
import { joinCoops } from './people/join-coops.server.ts';
import { keptSecret } from './secret.server.ts';
import type { Settings } from './settings.ts';
import { currentInstant } from './time/index.ts';

/** Opens everything that lives as long as the process: folder, database brought up to date, mail, sign-in. */
export async function openApp(settings: Settings, onQuery?: () => void): Promise<App> {
  await mkdir(settings.dataDir, { recursive: true, mode: 0o700 });
  const log = makeLog(settings.logLevel);
  const { db } = connect(
    settings.databaseUrl
      ? { url: settings.databaseUrl }
      : { file: path.join(settings.dataDir, databaseName) },
    onQuery,
  );
  const done = await migrate(db);
  if (done.length > 0) log.info({ migrations: done }, 'brought the database up to date');
  const transport = settings.smtpUrl
    ? smtpTransport(settings.smtpUrl, settings.mailFrom)
    : keptTransport(path.join(settings.dataDir, 'mail'), settings.mailFrom);
  const auth = makeAuth({
    db,
    origin: settings.origin,
    secret: settings.sessionSecret ?? (await keptSecret(settings.dataDir)),
    sendSignIn: async (mail) => transport.send(await signInMail(mail)),
    signedIn: (userId) => joinCoops(db, userId, currentInstant()),
  });
  return { settings, db, auth, transport, log, now: currentInstant };
}

export async function closeApp(app: App): Promise<void> {
  app.transport.close();
  await app.db.destroy();
}
