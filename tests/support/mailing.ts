import { afterEach, beforeEach } from 'vitest';
import { smtpTransport, type Transport } from '#emails/transport.ts';
import { type MailServer, startMailServer } from './mail-server.ts';

/** A mail server of its own for each test, and the app's way to it; read them within a test. */
export function mailing(): { server: MailServer; transport: Transport } {
  const now = {} as { server: MailServer; transport: Transport };
  beforeEach(async () => {
    now.server = await startMailServer();
    now.transport = smtpTransport(now.server.url, 'Seven Mornings <rota@example.org>');
  });
  afterEach(async () => {
    now.transport.close();
    await now.server.close();
  });
  return now;
}
