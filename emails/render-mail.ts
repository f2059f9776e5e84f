import { render } from '@react-email/render';
import type { ReactElement } from 'react';
import type { Mail } from './transport.ts';

/** One mail from its element: the HTML part and the plain text read from the same source. */
export async function renderMail(mail: { to: string; subject: string; body: ReactElement }): Promise<Mail> {
  const [html, text] = await Promise.all([render(mail.body), render(mail.body, { plainText: true })]);
  return { to: mail.to, subject: mail.subject, html, text };
}
