/** The demo co-op's fixed identity: one row of that id at most, so the database settles that there is one demo. */
export const demoCoopId = 'demo';

/** Whom a visitor of the demo can be. */
export const demoRoles = ['coordinator', 'parent'] as const;
export type DemoRole = (typeof demoRoles)[number];

/** No mailbox can exist under this domain (RFC 2606), and nobody can sign in with an address there. */
const domain = '@demo.invalid';

export function isDemoAddress(email: string): boolean {
  return email.toLowerCase().endsWith(domain);
}

/** The person as whom visitors act for an adult of the sheet. */
export function demoUser(adultName: string): { id: string; email: string } {
  const slug = adultName.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll(' ', '-');
  return { id: `demo-${slug}`, email: `${slug}${domain}` };
}

/** The adult of the sheet that each role is. */
export const demoAdults: Record<DemoRole, string> = {
  coordinator: 'Lena Bergstrom',
  parent: 'Rohan Dasgupta',
};

const roleOfUser = new Map(demoRoles.map((role) => [demoUser(demoAdults[role]).id, role]));

/** Which role a signed-in person has in the demo; null for everybody else. */
export function demoRoleOf(userId: string): DemoRole | null {
  return roleOfUser.get(userId) ?? null;
}
