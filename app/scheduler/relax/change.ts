/** One thing a co-op could change. Weekdays count from Monday, 1; times are HH:mm in the problem's zone. */
export type Change =
  /** The sessions of that weekday and hour end this many minutes later. */
  | { kind: 'longer'; weekday: number; start: string; minutes: number }
  /** The sessions of that weekday and hour begin this many minutes earlier. */
  | { kind: 'earlier'; weekday: number; start: string; minutes: number }
  /** One more adult, who is no member, helps at the sessions of that weekday and hour. */
  | { kind: 'helper'; weekday: number; start: string }
  /** The sessions of that weekday and hour are at no family's home, so that no host has to be on duty. */
  | { kind: 'elsewhere'; weekday: number; start: string }
  /** Every family's children may come to one more session a week. */
  | { kind: 'places' }
  /** Every adult who takes duties takes up to this many a week. */
  | { kind: 'duties'; perWeek: number }
  /** One more session a week, on that weekday. */
  | { kind: 'session'; weekday: number; start: string; end: string }
  /** Every adult looks after up to so many children who count 1; those who count more take as much of an adult as before. */
  | { kind: 'ratioOfOlder'; childrenPerAdult: number }
  /** Every adult looks after up to this much care weight. */
  | { kind: 'ratio'; childrenPerAdult: number };

/** Kinds that are told only where they bring more than another one, which asks less of a co-op or is more usual. */
export const insteadOf: Partial<Record<Change['kind'], Change['kind']>> = {
  earlier: 'longer',
  ratio: 'ratioOfOlder',
};
