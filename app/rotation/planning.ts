import type { Rules } from '#app/agreements/rules.ts';
import type { Avoided } from '#app/families/avoided.ts';
import type { CareDays } from '#app/families/care-days.ts';
import type { Absence } from '#app/restoration/absence.ts';
import type { AttunedWindow } from '#app/restoration/attuned.ts';
import type { PracticeWindow } from '#app/restoration/practice.ts';
import type { Instant, LocalDate } from '#app/time/index.ts';
import type { Slot } from './is-open.ts';
import type { Place } from './place.ts';

/** Everything that planning a cycle looks at, as its rows say it. */
export type Planning = {
  coopName: string;
  timeZone: string;
  rules: Rules;
  cycle: { id: string; firstDay: LocalDate; lastDay: LocalDate; publishedAt: Instant | null };
  families: {
    id: string;
    name: string;
    share: number;
    placesMin: number;
    placesMax: number;
    comeAlong: boolean;
    careDays: CareDays;
    avoided: Avoided;
    attuned: AttunedWindow[];
  }[];
  children: { id: string; familyId: string; bornOn: LocalDate | null }[];
  adults: { id: string; familyId: string; name: string; firstAid: boolean }[];
  absences: (Absence & { adultId: string })[];
  practices: { adultId: string; name: string; nonNegotiable: boolean; windows: readonly PracticeWindow[] }[];
  sessions: {
    id: string;
    localDate: LocalDate;
    startsAt: Instant;
    endsAt: Instant;
    venueId: string | null;
    venueName: string | null;
    hostFamilyId: string | null;
    capacity: number;
  }[];
  pins: Pin[];
  /** The rota as it stands. */
  duties: ({ sessionId: string } & Slot)[];
  places: ({ sessionId: string } & Place)[];
};

export type PinKind = 'duty' | 'noDuty' | 'place' | 'noPlace';
export type Pin = {
  id: string;
  sessionId: string;
  kind: PinKind;
  adultId: string | null;
  familyId: string | null;
  /** The same for both halves of a duty that was moved by hand. */
  moveId?: string | null;
};

export type People = Pick<Planning, 'families' | 'children' | 'adults' | 'absences' | 'practices'>;
