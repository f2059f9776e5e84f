import { mailWords } from '#app/i18n/catalogue.ts';
import { sayList } from '#app/i18n/list.ts';
import type { Locale } from '#app/i18n/locale.ts';
import { Layout, MainAction, Paragraph } from './layout.tsx';
import { renderMail } from './render-mail.ts';
import type { Mail } from './transport.ts';

export type Invitation = {
  to: string;
  locale: Locale;
  coop: { name: string };
  /** The names of those who coordinate, so that it comes from people. */
  coordinators: string[];
  /** The page that sends a sign-in link. */
  signIn: string;
  turnOff: string;
};

/** Asks somebody whom the co-op lists to sign in with the address that this goes to. */
export function invitationMail(props: Invitation): Promise<Mail> {
  const { to, locale, coop, coordinators, signIn, turnOff } = props;
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
        {coordinators.length > 0 && (
          <Paragraph>
            {t.invitation.coordinators(sayList(coordinators, locale), coordinators.length)}
          </Paragraph>
        )}
        <Paragraph>{t.invitation.how(to)}</Paragraph>
        <MainAction href={signIn}>{t.invitation.button}</MainAction>
      </Layout>
    ),
  });
}
