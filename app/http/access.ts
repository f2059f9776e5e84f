/**
 * Who may open and change what: one line for each route. A route that is not listed answers nobody, and a co-op's data
 * can only be reached through the scope that this table grants (memberOf, coordinatorOf).
 */
export type Audience = 'anyone' | 'signedIn' | 'member' | 'coordinator' | 'thisMachine';

export const access = {
  root: { read: 'anyone', write: 'anyone' },
  'routes/_index': { read: 'anyone', write: 'anyone' },
  'routes/language': { read: 'anyone', write: 'anyone' },
  'routes/sign-in._index': { read: 'anyone', write: 'anyone' },
  'routes/sign-in.code': { read: 'anyone', write: 'anyone' },
  'routes/sign-in.link': { read: 'anyone', write: 'anyone' },
  'routes/sign-out': { read: 'anyone', write: 'signedIn' },
  'routes/start': { read: 'signedIn', write: 'signedIn' },
  'routes/demo': { read: 'anyone', write: 'anyone' },
  'routes/me': { read: 'signedIn', write: 'signedIn' },
  'routes/quiet.$token': { read: 'anyone', write: 'anyone' },
  'routes/mail._index': { read: 'thisMachine', write: 'thisMachine' },
  'routes/mail.$name': { read: 'thisMachine', write: 'thisMachine' },
  'routes/c.$coop': { read: 'member', write: 'member' },
  'routes/c.$coop._index': { read: 'member', write: 'member' },
  'routes/c.$coop.rota': { read: 'member', write: 'member' },
  'routes/c.$coop.families': { read: 'coordinator', write: 'coordinator' },
  'routes/c.$coop.families_.import': { read: 'coordinator', write: 'coordinator' },
  'routes/c.$coop.families_.new': { read: 'coordinator', write: 'coordinator' },
  // Pages of a family open to its own adults and to coordinators: findFamilyScope sees to it.
  'routes/c.$coop.family._index': { read: 'member', write: 'coordinator' },
  'routes/c.$coop.family.$family._index': { read: 'member', write: 'member' },
  'routes/c.$coop.family.$family.about': { read: 'member', write: 'member' },
  'routes/c.$coop.family.$family.care': { read: 'member', write: 'member' },
  'routes/c.$coop.family.$family.child.$child': { read: 'member', write: 'member' },
  'routes/c.$coop.family.$family.adult.$adult': { read: 'member', write: 'member' },
  'routes/c.$coop.family.$family.absence.$absence': { read: 'member', write: 'member' },
  'routes/c.$coop.family.$family.practice.$practice': { read: 'member', write: 'member' },
  'routes/c.$coop.family.$family.attuned.$window': { read: 'member', write: 'member' },
  'routes/c.$coop.family.$family.remove.$what.$id': { read: 'member', write: 'member' },
  'routes/c.$coop.settings._index': { read: 'coordinator', write: 'coordinator' },
  'routes/c.$coop.settings.session.$line': { read: 'coordinator', write: 'coordinator' },
  'routes/c.$coop.plan': { read: 'coordinator', write: 'coordinator' },
  'routes/c.$coop.agreements': { read: 'member', write: 'coordinator' },
  'routes/c.$coop.check-ins._index': { read: 'member', write: 'coordinator' },
  'routes/c.$coop.check-ins.$round': { read: 'member', write: 'member' },
  'routes/$': { read: 'anyone', write: 'anyone' },
} as const satisfies Record<string, { read: Audience; write: Audience }>;

export type RouteId = keyof typeof access;

export function audienceOf(routeId: string, method: string): Audience | null {
  if (!Object.hasOwn(access, routeId)) return null;
  const line = access[routeId as RouteId];
  return method === 'GET' || method === 'HEAD' ? line.read : line.write;
}
