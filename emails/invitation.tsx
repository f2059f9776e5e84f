import { mailWords } from '#app/i18n/catalogue.ts';
import type { Locale } from '#app/i18n/locale.ts';
import { Layout, MainAction, Paragraph } from './layout.tsx';
import { renderMail } from './render-mail.ts';
import type { Mail } from './transport.ts';

export type Invitation = {
  to: string;
  locale: Locale;
  coop: { name: string };
  /** The page that sends a sign-in link. */
  signIn: string;
  turnOff: string;
};

/** Asks somebody whom the co-op lists to sign in with the address that this goes to. */
export function invitationMail({ to, locale, coop, signIn, turnOff }: Invitation): Promise<Mail> {
  const t = mailWords(locale);
  return renderMail({
    to,
    subject: t.invitation.subject(coop.name),
    body: (
      <Layout
        locale={locale}
        preview={t.invitation.lead(coop.name)}
        title={t.invitation.title(coop.name)}
        foot={t.foot.invitation(coop.name)}
        turnOff={{ href: turnOff, words: t.turnOff }}
      >
        <Paragraph>{t.invitation.lead(coop.name)}</Paragraph>
        <Paragraph>{t.invitation.how(to)}</Paragraph>
        <MainAction href={signIn}>{t.invitation.button}</MainAction>
      </Layout>
    ),
  });
}
