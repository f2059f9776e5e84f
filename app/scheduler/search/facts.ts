import { columnsOf, type Formulation } from '../formulation.ts';
import { overlaps } from '../overlap.ts';

/** What never changes while a plan is being searched, in flat arrays: by adult × session, family × session, or one of them. */
export type Facts = ReturnType<typeof factsOf>;

/** Stands for "no limit" where whole numbers are kept. */
const NO_LIMIT = 1_000_000_000;

/** Reads a formulation once. Fixed and ruled-out cells come from its columns' bounds. */
export function factsOf(form: Formulation) {
  const { model } = form;
  const { rules } = model.problem;
  const col = columnsOf(model);
  const S = model.sessions.length;
  const A = model.adults.length;
  const F = model.families.length;
  const cells = (n: number, of: (who: number, s: number) => boolean): Uint8Array => {
    const out = new Uint8Array(n * S);
    for (let who = 0; who < n; who += 1) for (let s = 0; s < S; s += 1) out[who * S + s] = of(who, s) ? 1 : 0;
    return out;
  };
  const whoOf = (n: number, can: Uint8Array): Int32Array[] =>
    model.sessions.map((_, s) => {
      const who: number[] = [];
      for (let i = 0; i < n; i += 1) if (can[i * S + s]) who.push(i);
      return Int32Array.from(who);
    });
  const upper = (c: number) => (form.upper[c] ?? 0) > 0.5;
  const lower = (c: number) => (form.lower[c] ?? 0) > 0.5;
  const canDuty = cells(A, (a, s) => upper(col.duty(a, s)));
  const canBackup = cells(A, (a, s) => upper(col.backup(a, s)));
  const canPlace = cells(F, (f, s) => upper(col.place(f, s)));
  const gap = rules.minHoursBetweenDuties * 3_600_000;
  const held = (pairs: [number, number][], n: number): Int8Array => {
    const out = new Int8Array(n * S);
    for (const [who, s] of pairs) out[who * S + s] = 1;
    return out;
  };
  return {
    S,
    A,
    F,
    W: model.weeks.length,
    childrenPerAdult: rules.childrenPerAdult,
    backupsPerSession: rules.backupsPerSession,
    onCallLoad: rules.onCallLoad,
    week: Int32Array.from(model.sessions, (session) => session.week),
    minutes: Float64Array.from(model.sessions, (session) => session.minutes),
    capacity: Float64Array.from(model.sessions, (session) => session.capacity),
    minAdults: Float64Array.from(model.sessions, (session) => session.minAdults),
    staff: Float64Array.from(model.sessions, (session) => session.staff),
    needsLead: Uint8Array.from(model.sessions, (session) =>
      session.needsLead && session.staff === 0 ? 1 : 0,
    ),
    host: Int32Array.from(model.sessions, (session) => session.host ?? -1),
    slotsMax: Float64Array.from(model.sessions, (_, s) => form.upper[col.slots(s)] ?? 0),
    sessionsOf: model.weeks.map((_, w) =>
      Int32Array.from([...model.sessions.keys()].filter((s) => model.sessions[s]?.week === w)),
    ),
    overlapping: form.overlapping.map((list) => Int32Array.from(list)),
    /** Sessions too close for two duties of one adult. */
    near: model.sessions.map((one, s) =>
      Int32Array.from(
        [...model.sessions.keys()].filter((o) => {
          const other = model.sessions[o];
          return (
            other !== undefined &&
            o !== s &&
            overlaps({ start: one.start, end: one.end + gap }, { start: other.start, end: other.end + gap })
          );
        }),
      ),
    ),
    familyOf: Int32Array.from(model.adults, (adult) => adult.family),
    lead: Uint8Array.from(model.adults, (adult) => (adult.lead ? 1 : 0)),
    promised: Float64Array.from(model.adults, (adult) => adult.promised),
    maxDutiesPerWeek: Int32Array.from(model.adults, (adult) => adult.maxDutiesPerWeek),
    maxDuties: Int32Array.from(model.adults, (adult) => adult.maxDuties ?? NO_LIMIT),
    adultsOf: model.families.map((family) => Int32Array.from(family.adults)),
    comeAlong: Uint8Array.from(model.families, (family) => (family.comeAlong ? 1 : 0)),
    sharesWork: Uint8Array.from(model.families, (family) => (family.sharesWork ? 1 : 0)),
    share: Float64Array.from(model.families, (family) => family.share),
    shareSum: model.families.reduce((sum, { sharesWork, share }) => sum + (sharesWork ? share : 0), 0),
    children: Float64Array.from(model.families, (family) => family.children),
    weight: Float64Array.from(model.families, (family) => family.weight),
    /** By family × week. */
    minPlaces: Int32Array.from(model.families.flatMap((family) => family.minPlaces)),
    maxPlaces: Int32Array.from(model.families, (family) => family.maxPlaces),
    practiceMinutes: model.practiceMinutes,
    canDuty,
    canBackup,
    canPlace,
    mustDuty: cells(A, (a, s) => lower(col.duty(a, s))),
    mustBackup: cells(A, (a, s) => lower(col.backup(a, s))),
    mustPlace: cells(F, (f, s) => lower(col.place(f, s))),
    dutyAble: whoOf(A, canDuty),
    backupAble: whoOf(A, canBackup),
    placeAble: whoOf(F, canPlace),
    hasPublished: model.published !== null,
    wasDuty: held(model.published?.duties ?? [], A),
    wasBackup: held(model.published?.backups ?? [], A),
    wasPlace: held(model.published?.places ?? [], F),
  };
}
