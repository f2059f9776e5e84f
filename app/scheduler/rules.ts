import { at, upTo } from './at.ts';
import type { Columns, Row, Source, Terms } from './formulation.ts';
import type { Model } from './model.ts';

type Emit = (source: Omit<Source, 'rule'>, terms: Terms, lower: number, upper: number) => void;

export interface Rule {
  name: string;
  /** What holds, as FORMAT.md says it. */
  says: string;
  rows: (model: Model, col: Columns, emit: Emit) => void;
}

const NONE = Number.NEGATIVE_INFINITY;
const ANY = Number.POSITIVE_INFINITY;

/** Every hard rule of FORMAT.md, stated once, as linear rows. */
export const hardRules: Rule[] = [
  rule(
    'ratio',
    'weight of all children placed ≤ childrenPerAdult × (staff + duties + open slots)',
    (model, col, emit) => {
      const held = model.problem.rules.childrenPerAdult;
      forSessions(model, (s, session) => {
        const weights: Terms = model.families.map((family, f) => [col.place(f, s), family.weight]);
        const adults: Terms = [...dutiesAt(model, col, s, -held), [col.slots(s), -held]];
        emit({ session: s }, [...weights, ...adults], NONE, held * session.staff);
      });
    },
  ),
  rule('capacity', 'number of children placed ≤ capacity', (model, col, emit) => {
    forSessions(model, (s, session) => {
      const children: Terms = model.families.map((family, f) => [col.place(f, s), family.children]);
      emit({ session: s }, [...children, [col.open(s), -session.capacity]], NONE, 0);
    });
  }),
  rule('adults', 'staff + duties + open slots ≥ minAdults', (model, col, emit) => {
    forSessions(model, (s, session) => {
      const needed = session.minAdults - session.staff;
      if (needed <= 0) return;
      emit(
        { session: s },
        [...dutiesAt(model, col, s, 1), [col.slots(s), 1], [col.open(s), -needed]],
        0,
        ANY,
      );
    });
  }),
  rule('lead', 'if needsLead: staff + duties held by leads + open slots ≥ 1', (model, col, emit) => {
    forSessions(model, (s, session) => {
      if (!session.needsLead || session.staff > 0) return;
      const leads = dutiesAt(model, col, s, 1, (a) => at(model.adults, a).lead);
      emit({ session: s }, [...leads, [col.slots(s), 1], [col.open(s), -1]], 0, ANY);
    });
  }),
  rule('host', 'if host: at least one duty is held by an adult of that family', (model, col, emit) => {
    forSessions(model, (s, session) => {
      if (session.host === null) return;
      const hosts = dutiesAt(model, col, s, 1, (a) => at(model.adults, a).family === session.host);
      emit({ session: s, family: session.host }, [...hosts, [col.open(s), -1]], 0, ANY);
    });
  }),
  rule(
    'backups',
    'at most backupsPerSession adults on call, nobody where the session is not open',
    (model, col, emit) => {
      forSessions(model, (s) => {
        const onCall: Terms = model.adults.map((_, a) => [col.backup(a, s), 1]);
        emit({ session: s }, [...onCall, [col.open(s), -model.problem.rules.backupsPerSession]], NONE, 0);
      });
    },
  ),
  rule('unavailable', 'no duty and no on-call overlaps an unavailable time', (model, col, emit) => {
    barred(model, col, emit, (a, s) => at(model.unavailable, a * model.sessions.length + s) === 1);
  }),
  rule(
    'protectedPractice',
    'no duty and no on-call overlaps a non-negotiable practice',
    (model, col, emit) => {
      barred(model, col, emit, (a, s) => at(model.practising, a * model.sessions.length + s) === 1);
    },
  ),
  rule(
    'otherDuty',
    'no duty and no on-call overlaps another duty or on-call of the same adult',
    (model, col, emit) => {
      model.adults.forEach((_, adult) => {
        for (const together of model.together) {
          const terms = together.flatMap(
            (s): Terms => [
              [col.duty(adult, s), 1],
              [col.backup(adult, s), 1],
            ],
          );
          emit({ adult, session: at(together, 0) }, terms, NONE, 1);
        }
      });
    },
  ),
  rule('weeklyLimit', 'duties ≤ maxDutiesPerWeek in each ISO week', (model, col, emit) => {
    model.adults.forEach((person, adult) => {
      model.weeks.forEach((_, week) => {
        const terms = inWeek(model, week).map((s): [number, number] => [col.duty(adult, s), 1]);
        emit({ adult, week }, terms, NONE, person.maxDutiesPerWeek);
      });
    });
  }),
  rule('totalLimit', 'duties ≤ maxDuties', (model, col, emit) => {
    model.adults.forEach((person, adult) => {
      if (person.maxDuties === null) return;
      emit(
        { adult },
        model.sessions.map((_, s) => [col.duty(adult, s), 1]),
        NONE,
        person.maxDuties,
      );
    });
  }),
  rule(
    'restBetween',
    'between two duties of the same adult lie at least minHoursBetweenDuties',
    (model, col, emit) => {
      model.adults.forEach((_, adult) => {
        for (const near of model.tooClose)
          emit(
            { adult, session: at(near, 0) },
            near.map((s) => [col.duty(adult, s), 1]),
            NONE,
            1,
          );
      });
    },
  ),
  rule(
    'exempt',
    'an adult with share 0, maxDutiesPerWeek 0 or maxDuties 0 has no duty and no on-call',
    (model, col, emit) => {
      barred(model, col, emit, (a) => at(model.adults, a).exempt);
    },
  ),
  rule('placeOverlap', 'no two places of a family overlap in time', (model, col, emit) => {
    model.families.forEach((_, family) => {
      for (const together of model.together)
        emit(
          { family, session: at(together, 0) },
          together.map((s) => [col.place(family, s), 1]),
          NONE,
          1,
        );
    });
  }),
  rule('placesPerWeek', 'places in each ISO week lie between min and max', (model, col, emit) => {
    model.families.forEach(({ minPlaces, maxPlaces }, family) => {
      model.weeks.forEach((_, week) => {
        const terms = inWeek(model, week).map((s): [number, number] => [col.place(family, s), 1]);
        emit({ family, week }, terms, at(minPlaces, week), maxPlaces);
      });
    });
  }),
  rule('excludedVenue', 'no place at an excluded venue', (model, col, emit) => {
    model.families.forEach((_, family) => {
      forSessions(model, (s) => {
        if (at(model.excluded, family * model.sessions.length + s) === 1)
          emit({ family, session: s }, [[col.place(family, s), 1]], NONE, 0);
      });
    });
  }),
  rule('comeAlong', 'a duty of one of its adults brings a place at that session', (model, col, emit) => {
    model.adults.forEach(({ family }, adult) => {
      if (!at(model.families, family).comeAlong) return;
      const terms = (s: number): Terms => [
        [col.duty(adult, s), 1],
        [col.place(family, s), -1],
      ];
      forSessions(model, (s) => emit({ adult, family, session: s }, terms(s), NONE, 0));
    });
  }),
  rule('fixed', 'fixed duties, on-calls and places are held; those ruled out are not', (model, col, emit) => {
    const { duties, backups, places, noDuties, noBackups, noPlaces } = model.fixed;
    for (const [adult, session] of duties) emit({ adult, session }, [[col.duty(adult, session), 1]], 1, ANY);
    for (const [adult, session] of backups)
      emit({ adult, session }, [[col.backup(adult, session), 1]], 1, ANY);
    for (const [family, session] of places)
      emit({ family, session }, [[col.place(family, session), 1]], 1, ANY);
    for (const [adult, session] of noDuties)
      emit({ adult, session }, [[col.duty(adult, session), 1]], NONE, 0);
    for (const [adult, session] of noBackups)
      emit({ adult, session }, [[col.backup(adult, session), 1]], NONE, 0);
    for (const [family, session] of noPlaces)
      emit({ family, session }, [[col.place(family, session), 1]], NONE, 0);
  }),
];

/** The rows of one rule, or of all. */
export function rowsOf(model: Model, col: Columns, rules: Rule[]): Row[] {
  return rules.flatMap(({ name, rows }) => {
    const found: Row[] = [];
    rows(model, col, (source, terms, lower, upper) => {
      if (terms.length === 0) return;
      const cols = terms.map(([c]) => c);
      found.push({ cols, coefs: terms.map(([, v]) => v), lower, upper, source: { rule: name, ...source } });
    });
    return found;
  });
}

function rule(name: string, says: string, rows: Rule['rows']): Rule {
  return { name, says, rows };
}

function forSessions(model: Model, each: (s: number, session: Model['sessions'][number]) => void): void {
  model.sessions.forEach((session, s) => {
    each(s, session);
  });
}

export function inWeek(model: Model, week: number): number[] {
  return upTo(model.sessions.length).filter((s) => at(model.sessions, s).week === week);
}

function dutiesAt(model: Model, col: Columns, s: number, coef: number, who = (_: number) => true): Terms {
  return upTo(model.adults.length)
    .filter(who)
    .map((a) => [col.duty(a, s), coef]);
}

function barred(
  model: Model,
  col: Columns,
  emit: Emit,
  when: (adult: number, session: number) => boolean,
): void {
  model.adults.forEach((_, adult) => {
    forSessions(model, (session) => {
      if (!when(adult, session)) return;
      emit({ adult, session }, [[col.duty(adult, session), 1]], NONE, 0);
      emit({ adult, session }, [[col.backup(adult, session), 1]], NONE, 0);
    });
  });
}
