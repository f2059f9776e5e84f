import { invitationMail } from '#emails/invitation.tsx';
import type { Compose } from './compose-mail.server.ts';

/** An invitation to sign in; null once they have. */
export const composeInvitation: Compose = async (_db, { addressee, origin, token, turnOff }) => {
  if (addressee.member) return null;
  const { to, locale, coop } = addressee;
  // By the token the page knows the address, without the link saying it.
  const signIn = `${origin}/sign-in?for=${token}`;
  return { mail: await invitationMail({ to, locale, coop, signIn, turnOff }) };
};
