import { mailWords } from '#app/i18n/catalogue.ts';
import type { Locale } from '#app/i18n/locale.ts';
import { Code, Layout, MainAction, Paragraph } from './layout.tsx';
import { renderMail } from './render-mail.ts';
import type { Mail } from './transport.ts';

/** The link and the six-digit code that sign a person in; both hold for ten minutes. */
export function signInMail(props: { to: string; locale: Locale; link: string; code: string }): Promise<Mail> {
  const t = mailWords(props.locale);
  return renderMail({
    to: props.to,
    subject: t.signInSubject,
    body: (
      <Layout locale={props.locale} preview={t.signInPreview} title={t.signInTitle} foot={t.signInFoot}>
        <Paragraph>{t.signInLink}</Paragraph>
        <MainAction href={props.link}>{t.signInButton}</MainAction>
        <Paragraph>{t.signInCode}</Paragraph>
        <Code>{props.code}</Code>
      </Layout>
    ),
  });
}
