import { render } from '@react-email/render';
import type { ReactElement } from 'react';
import type { Mail } from './transport.ts';

const asText = {
  plainText: true as const,
  htmlToTextOptions: {
    selectors: [
      { selector: 'h1', options: { uppercase: false } },
      { selector: 'h2', options: { uppercase: false, leadingLineBreaks: 2 } },
      // A number or an address reads well as it is; its link says the same once more.
      { selector: 'a.reach', format: 'inline' },
    ],
  },
};

/** One mail from its element: the HTML part and the plain text read from the same source. */
export async function renderMail(mail: { to: string; subject: string; body: ReactElement }): Promise<Mail> {
  const [html, text] = await Promise.all([render(mail.body), render(mail.body, asText)]);
  return { to: mail.to, subject: mail.subject, html, text };
}
