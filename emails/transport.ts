import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import nodemailer, { type SendMailOptions } from 'nodemailer';

export type Mail = {
  to: string;
  subject: string;
  html: string;
  text: string;
  attachments?: SendMailOptions['attachments'];
  headers?: Record<string, string>;
};

export type Transport = {
  /** Hands the mail to the server, or keeps it; throws when the server does not take it. */
  send(mail: Mail): Promise<void>;
  close(): void;
};

/** How long a server may be silent at any step, in milliseconds: a person, or the sweep and its next mail, is waiting. */
const patience = 30_000;

/** Sends through an SMTP server. A silent one is given up well before the sweep would take its mail for lost. */
export function smtpTransport(url: string, from: string): Transport {
  const timeouts = { connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience };
  const smtp = nodemailer.createTransport({ url, ...timeouts }, { from });
  return {
    send: async (mail) => {
      await smtp.sendMail(mail);
    },
    close: () => smtp.close(),
  };
}

/** Keeps each mail as a standards-conforming .eml file in `folder`; names sort by time. */
export function keptTransport(folder: string, from: string): Transport {
  const composer = nodemailer.createTransport({ streamTransport: true, buffer: true }, { from });
  return {
    send: async (mail) => {
      const { message } = await composer.sendMail(mail);
      await mkdir(folder, { recursive: true });
      const name = `${new Date().toISOString().replace(/[:.]/g, '-')}-${randomUUID().slice(0, 8)}.eml`;
      // Written aside and renamed, so that a reader never meets half a mail.
      await writeFile(path.join(folder, `.${name}`), message as Buffer, { mode: 0o600 });
      await rename(path.join(folder, `.${name}`), path.join(folder, name));
    },
    close: () => composer.close(),
  };
}
