import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export type MailServer = {
  url: string;
  received: ParsedMail[];
  /** While true, every recipient is answered 451: try again later. */
  silent: boolean;
  /** Addresses that do not exist: answered 550. */
  gone: Set<string>;
  close: () => Promise<void>;
};

/** A real SMTP server on a free port that keeps what it takes. */
export async function startMailServer(): Promise<MailServer> {
  const received: ParsedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _session, answer) => {
      const refuse = (responseCode: number, words: string) =>
        answer(Object.assign(new Error(words), { responseCode }));
      if (mailServer.silent) refuse(451, 'Try again later');
      else if (mailServer.gone.has(address)) refuse(550, '5.1.1 No such person here');
      else answer();
    },
    onData: (stream, _session, done) => {
      simpleParser(stream).then((mail) => {
        received.push(mail);
        done();
      }, done);
    },
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const mailServer: MailServer = {
    url: `smtp://127.0.0.1:${port}`,
    received,
    silent: false,
    gone: new Set(),
    close: () => new Promise((resolve) => server.close(resolve)),
  };
  return mailServer;
}
