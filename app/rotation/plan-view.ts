import type { Rota } from '#app/scheduler/rota.ts';
import { type Instant, type LocalDate, localDateOf, localTimeOf, mondayOf } from '#app/time/index.ts';
import type { RhythmDay } from './components/draw-strip.ts';
import { isOpen } from './is-open.ts';
import { type PinnedView, pinnedViews } from './pinned-view.ts';
import type { Planning } from './planning.ts';
import { restMinutes, weekOfAdult } from './week-of-adult.ts';
import { mondaysOf } from './weeks.ts';

/** Up to this many adults the page shows everybody's week; a larger co-op is read family by family. */
const mostStrips = 20;

export type SessionView = {
  id: string;
  date: LocalDate;
  start: string;
  end: string;
  place: { kind: 'venue' | 'home'; name: string } | null;
  onDuty: string[];
  open: number;
  children: number;
  held: boolean;
  /** Of a published rota: whether it has begun and stays as it is. */
  begun: boolean;
  pins: PinnedView[];
};

export type PlanView = {
  weeks: LocalDate[];
  week: LocalDate;
  sessions: SessionView[];
  strips: { id: string; name: string; days: RhythmDay[]; rest: number }[];
  hasRota: boolean;
  /** The families to choose from where not all weeks are shown at once, and the one that is; else none. */
  families: { id: string; name: string }[];
  family: string | null;
};

/** What the plan page shows of a cycle: one week in full, the one that is wanted, else the current one, else the first. */
export function planView(
  planning: Planning,
  wanted: { week: string | null; family: string | null; now: Instant },
): PlanView {
  const { cycle, timeZone } = planning;
  const weeks = mondaysOf(cycle);
  const thisWeek = mondayOf(localDateOf(wanted.now, timeZone));
  const week =
    weeks.find((monday) => monday === wanted.week) ??
    weeks.find((monday) => monday === thisWeek) ??
    weeks[0] ??
    cycle.firstDay;
  const sessions = sessionViews(planning);
  const hasRota = planning.places.length > 0 || planning.duties.length > 0;
  const withChildren = new Set([
    ...planning.children.map((child) => child.familyId),
    ...planning.places.flatMap(({ leftFamilyId }) => leftFamilyId ?? []),
  ]);
  const everybody = planning.adults.filter((adult) => withChildren.has(adult.familyId));
  const families =
    everybody.length <= mostStrips ? [] : planning.families.filter(({ id }) => withChildren.has(id));
  const family = (families.find(({ id }) => id === wanted.family) ?? families[0])?.id ?? null;
  const adults = everybody.filter((adult) => family === null || adult.familyId === family);
  return {
    weeks,
    week,
    sessions: sessions.filter(({ date }) => mondayOf(date) === week),
    strips: hasRota
      ? adults.map(({ id, name }) => ({
          id,
          name,
          days: weekOfAdult(planning, id, week),
          rest: restMinutes(planning, id, week),
        }))
      : [],
    hasRota,
    families: families.map(({ id, name }) => ({ id, name })),
    family,
  };

  function sessionViews(of: Planning): SessionView[] {
    const nameOfAdult = new Map(of.adults.map(({ id, name }) => [id, name]));
    const nameOfFamily = new Map(of.families.map(({ id, name }) => [id, name]));
    const duties = Map.groupBy(of.duties, (duty) => duty.sessionId);
    const places = Map.groupBy(of.places, (place) => place.sessionId);
    const pins = Map.groupBy(of.pins, (pin) => pin.sessionId);
    return of.sessions.map((session) => {
      const there = duties.get(session.id) ?? [];
      const host = session.hostFamilyId === null ? undefined : nameOfFamily.get(session.hostFamilyId);
      const children = places.get(session.id)?.length ?? 0;
      return {
        id: session.id,
        date: session.localDate,
        start: localTimeOf(session.startsAt, timeZone),
        end: localTimeOf(session.endsAt, timeZone),
        place: host
          ? { kind: 'home', name: host }
          : session.venueName
            ? { kind: 'venue', name: session.venueName }
            : null,
        onDuty: there
          .filter((duty) => !isOpen(duty))
          .map(({ adultId, leftName }) => nameOfAdult.get(adultId ?? '') ?? leftName ?? ''),
        open: there.filter(isOpen).length,
        children,
        held: there.length > 0 || children > 0,
        begun: cycle.publishedAt !== null && session.startsAt <= wanted.now,
        pins: pinnedViews(
          pins.get(session.id) ?? [],
          ({ adultId, familyId }) => nameOfAdult.get(adultId ?? '') ?? nameOfFamily.get(familyId ?? '') ?? '',
        ),
      };
    });
  }
}

/** The planning as if `rota` were its draft: the best so far while a solve still runs. */
export function withRota(planning: Planning, rota: Rota): Planning {
  const children = Map.groupBy(planning.children, (child) => child.familyId);
  return {
    ...planning,
    duties: [
      ...rota.duties.map(({ session, adult }) => ({ sessionId: session, adultId: adult })),
      ...rota.open.flatMap(({ session, adults }) =>
        Array.from({ length: adults }, () => ({ sessionId: session, adultId: null })),
      ),
    ],
    places: rota.places.flatMap(({ session, family }) =>
      (children.get(family) ?? []).map(({ id }) => ({ sessionId: session, childId: id })),
    ),
  };
}
