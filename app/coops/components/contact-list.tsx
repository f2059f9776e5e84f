import { Phone } from '#app/ui/phone.tsx';
import type { Contact } from '../coordinators.server.ts';

/** Whom to turn to, each with what they can be reached by. */
export function ContactList({ of }: { of: Contact[] }) {
  if (of.length === 0) return null;
  return (
    <ul className="contacts">
      {of.map(({ name, phone, email }) => (
        <li key={`${name} ${email}`}>
          <b>{name}</b>
          {phone && <Phone number={phone} />}
          {email && <a href={`mailto:${email}`}>{email}</a>}
        </li>
      ))}
    </ul>
  );
}
