import { answerCheckIn } from '#app/check-ins/answer-check-in.server.ts';
import { openRound } from '#app/check-ins/open-round.server.ts';
import type { Answers, Step } from '#app/check-ins/questions.ts';
import { findScope } from '#app/coops/queries.server.ts';
import { isCoordinator, type Scope } from '#app/coops/scope.ts';
import { messagesFor } from '#app/i18n/catalogue.ts';
import type { Locale } from '#app/i18n/locale.ts';
import { addDays, addMinutes, type Instant, localDateOf } from '#app/time/index.ts';
import type { Transaction } from '#db/connect.ts';
import { demoAdults, demoCoopId, demoUser } from './demo.ts';

const day = 24 * 60;

/** Eight people's answers, question by question: rested, time, practice, children, co-op. */
const earlier: { adult: string; steps: [Step, Step, Step, Step, Step] }[] = [
  { adult: 'Ife Abara', steps: [2, 3, 2, 4, 4] },
  { adult: 'Lena Bergstrom', steps: [2, 3, 2, 4, 3] },
  { adult: 'Marisol Castillo', steps: [3, 4, 4, 5, 5] },
  { adult: 'Rubén Castillo', steps: [4, 4, 4, 5, 4] },
  { adult: 'Anjali Dasgupta', steps: [3, 4, 3, 4, 4] },
  { adult: 'Chidi Eze', steps: [2, 4, 4, 5, 3] },
  { adult: 'Hana Fujimoto', steps: [3, 5, 4, 5, 5] },
  { adult: 'Mo Greene', steps: [4, 5, 3, 4, 4] },
];
const wantsToBeReached = 'Chidi Eze';
/** Who has answered the open round; the visitors have not. */
const now = ['Marisol Castillo', 'Anjali Dasgupta', 'Hana Fujimoto'];

/** A closed round whose results show, and an open one that waits for the visitor. */
export async function makeDemoCheckIns(
  trx: Transaction,
  at: { locale: Locale; now: Instant },
): Promise<void> {
  const { demo } = messagesFor(at.locale);
  const opened = addMinutes(at.now, -24 * day);
  const first = await open(trx, demo.rounds.earlier, opened, 12);
  for (const { adult, steps } of earlier)
    await answer(trx, adult, first, steps, adult === wantsToBeReached, addMinutes(opened, day));
  const second = await open(trx, demo.rounds.now, at.now, 9);
  for (const adult of now) await answer(trx, adult, second, [3, 4, 4, 4, 4], false, at.now);
}

async function open(trx: Transaction, title: string, at: Instant, days: number): Promise<string> {
  const scope = await scopeOf(trx, demoAdults.coordinator);
  if (!isCoordinator(scope)) throw new Error('the demo’s coordinator coordinates it');
  const closesOn = addDays(localDateOf(at, scope.timeZone), days);
  const opened = await openRound(trx, scope, { title, closesOn, now: at });
  if (!opened.ok) throw new Error(`the demo’s check-in cannot be opened: ${opened.reason}`);
  return opened.roundId;
}

async function answer(
  trx: Transaction,
  adult: string,
  roundId: string,
  [rested, time, practice, children, coop]: [Step, Step, Step, Step, Step],
  call: boolean,
  at: Instant,
): Promise<void> {
  const answers: Answers = { rested, time, practice, children, coop };
  const done = await answerCheckIn(trx, await scopeOf(trx, adult), { roundId, answers, call, now: at });
  if (!done.ok) throw new Error(`the demo’s check-in cannot be answered: ${done.reason}`);
}

async function scopeOf(trx: Transaction, adult: string): Promise<Scope> {
  const scope = await findScope(trx, demoUser(adult).id, demoCoopId);
  if (!scope) throw new Error('the demo’s adults are its members');
  return scope;
}
