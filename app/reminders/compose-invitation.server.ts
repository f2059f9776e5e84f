import { coordinatorsBeside } from '#app/coops/coordinators.server.ts';
import { invitationMail } from '#emails/invitation.tsx';
import type { Compose } from './compose-mail.server.ts';

/** An invitation to sign in; null once they have. */
export const composeInvitation: Compose = async (db, { addressee, origin, token, turnOff }) => {
  if (addressee.member) return null;
  const { to, locale, coop, adultId } = addressee;
  const beside = await coordinatorsBeside(db, { coopId: coop.id, adultId });
  const coordinators = beside.map(({ name }) => name);
  // By the token the page knows the address, without the link saying it.
  const signIn = `${origin}/sign-in?for=${token}`;
  return { mail: await invitationMail({ to, locale, coop, coordinators, signIn, turnOff }) };
};
