import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { simpleParser } from 'mailparser';

export type KeptMail = { name: string; to: string; subject: string; html: string; text: string };

const namePattern = /^[0-9TZ-]+-[0-9a-f]{8}\.eml$/;

/** Names of the kept mails, newest first; at most `most`. */
export async function listKeptMails(folder: string, most = 100): Promise<string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names
    .filter((name) => namePattern.test(name))
    .sort()
    .reverse()
    .slice(0, most);
}

/** One kept mail as a mail program would show it, or null when there is none of that name. */
export async function readKeptMail(folder: string, name: string): Promise<KeptMail | null> {
  if (!namePattern.test(name)) return null;
  const source = await readFile(path.join(folder, name)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (!source) return null;
  const mail = await simpleParser(source);
  const to = Array.isArray(mail.to)
    ? mail.to.map((address) => address.text).join(', ')
    : (mail.to?.text ?? '');
  return { name, to, subject: mail.subject ?? '', html: mail.html || '', text: mail.text ?? '' };
}
