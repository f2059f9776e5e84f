import type { CoordinatorScope, Scope } from '#app/coops/scope.ts';
import type { LocalDate } from '#app/time/index.ts';
import type { Database, Transaction } from '#db/connect.ts';
import { prepared } from '#db/prepared.ts';
import { type Answered, groupResults, isOpen, type Results } from './round.ts';

export type RoundSeen = {
  id: string;
  title: string;
  closesOn: LocalDate;
  state: 'open' | 'answered' | 'closed';
};

type ForMember = { coopId: string; memberId: string; adultId: string | null; userId: string };

/** The rounds of a co-op, each with whether the member has answered it. */
function roundsFor(db: Database, { coopId, memberId, adultId, userId }: ForMember) {
  return db
    .selectFrom('check_in_rounds as round')
    .leftJoin('check_in_receipts as mine', (join) =>
      join
        .onRef('mine.round_id', '=', 'round.id')
        .onRef('mine.coop_id', '=', 'round.coop_id')
        .on((eb) =>
          eb.or([
            eb('mine.member_id', '=', memberId),
            eb('mine.adult_id', '=', adultId),
            eb('mine.user_id', '=', userId),
          ]),
        ),
    )
    .where('round.coop_id', '=', coopId)
    .select([
      'round.id',
      'round.title',
      'round.closes_on as closesOn',
      'round.closed_at as closedAt',
      'mine.member_id as mine',
    ])
    .orderBy('round.opened_at', 'desc');
}

type Open = ForMember & { today: LocalDate };
const openRounds = prepared(
  ['coopId', 'memberId', 'adultId', 'userId', 'today'],
  (db, { today, ...member }: Open) =>
    roundsFor(db, member).where('round.closed_at', 'is', null).where('round.closes_on', '>=', today),
);

type One = ForMember & { roundId: string };
const oneRound = prepared(
  ['coopId', 'memberId', 'adultId', 'userId', 'roundId'],
  (db, { roundId, ...member }: One) => roundsFor(db, member).where('round.id', '=', roundId),
);

/** A member's own view of a round (the newest open one when no id is given), with whether they have answered it. */
export async function roundFor(
  db: Database,
  { coopId, memberId, adultId, userId }: Scope,
  today: LocalDate,
  roundId?: string,
): Promise<RoundSeen | null> {
  const member = { coopId, memberId, adultId, userId };
  const [row] =
    roundId === undefined
      ? await openRounds(db, { ...member, today })
      : await oneRound(db, { ...member, roundId });
  if (!row) return null;
  const state = row.mine !== null ? 'answered' : isOpen(row, today) ? 'open' : 'closed';
  return { id: row.id, title: row.title, closesOn: row.closesOn, state };
}

/** How many people and families answered each of these rounds, as counts alone. */
export async function countAnswered(
  db: Database | Transaction,
  scope: CoordinatorScope,
  roundIds: string[],
): Promise<Map<string, Answered>> {
  if (roundIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('check_in_receipts')
    .where('coop_id', '=', scope.coopId)
    .where('round_id', 'in', roundIds)
    .groupBy('round_id')
    .select((eb) => [
      'round_id',
      eb.fn.countAll<number>().as('adults'),
      eb.fn.count<number>('family_id').distinct().as('families'),
    ])
    .execute();
  return new Map(rows.map((row) => [row.round_id, { adults: row.adults, families: row.families }]));
}

export type RoundRun = {
  id: string;
  title: string;
  closesOn: LocalDate;
  open: boolean;
  answered: number;
  results: Results;
  /** The names of those who chose to be reached out to, in the order of the alphabet. */
  calls: string[];
};

/** The newest rounds as the coordinator may see them, in four queries whatever their number. */
export async function roundsRun(
  db: Database,
  scope: CoordinatorScope,
  today: LocalDate,
): Promise<RoundRun[]> {
  const rounds = await db
    .selectFrom('check_in_rounds')
    .where('coop_id', '=', scope.coopId)
    .select(['id', 'title', 'closes_on as closesOn', 'closed_at as closedAt'])
    .orderBy('opened_at', 'desc')
    .limit(12)
    .execute();
  const ids = rounds.map((round) => round.id);
  if (ids.length === 0) return [];
  const [answered, tallies, calls] = await Promise.all([
    countAnswered(db, scope, ids),
    db
      .selectFrom('check_in_tallies')
      .where('coop_id', '=', scope.coopId)
      .where('round_id', 'in', ids)
      .select(['round_id', 'question', 'option', 'answers'])
      .execute(),
    db
      .selectFrom('check_in_calls as call')
      .innerJoin('members', (join) =>
        join.onRef('members.id', '=', 'call.member_id').onRef('members.coop_id', '=', 'call.coop_id'),
      )
      .innerJoin('auth_users', 'auth_users.id', 'members.user_id')
      .leftJoin('adults', 'adults.id', 'members.adult_id')
      .where('call.coop_id', '=', scope.coopId)
      .where('call.round_id', 'in', ids)
      .select(['call.round_id', 'adults.name as name', 'auth_users.email as email'])
      .execute(),
  ]);
  const talliesBy = Map.groupBy(tallies, (tally) => tally.round_id);
  const callsBy = Map.groupBy(calls, (call) => call.round_id);
  return rounds.map((round) => {
    const counts = answered.get(round.id) ?? { adults: 0, families: 0 };
    return {
      id: round.id,
      title: round.title,
      closesOn: round.closesOn,
      open: isOpen(round, today),
      answered: counts.adults,
      results: groupResults(round, today, counts, talliesBy.get(round.id) ?? []),
      calls: (callsBy.get(round.id) ?? []).map((call) => call.name ?? call.email).sort(),
    };
  });
}
