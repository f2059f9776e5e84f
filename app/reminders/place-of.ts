/** What a session, joined with its venue and its host's family, says of where it is. */
export const placeColumns = [
  'venues.name as venueName',
  'venues.address as venueAddress',
  'families.name as hostName',
  'families.address as hostAddress',
] as const;

type Where = {
  venueName: string | null;
  venueAddress: string | null;
  hostName: string | null;
  hostAddress: string | null;
};

/** Where a session is, in one line; null while no venue is settled. */
export function placeOf({ venueName, venueAddress, hostName, hostAddress }: Where): string | null {
  const parts = venueName !== null ? [venueName, venueAddress] : [hostName, hostAddress];
  return parts.filter(Boolean).join(', ') || null;
}
