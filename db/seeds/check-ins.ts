import { questions, steps } from '#app/check-ins/questions.ts';
import { addDays, addMinutes, type LocalDate } from '#app/time/index.ts';
import { newId } from '../ids.ts';
import type { Random } from './random.ts';
import type { Rows } from './rows.ts';

/** A check-in that is over, answered by most, and one that is open. */
export function addCheckIns(
  rows: Rows,
  random: Random,
  at: { coopId: string; today: LocalDate; now: string },
): void {
  const members = rows.members.filter((member) => member.coop_id === at.coopId);
  const familyOf = new Map(rows.adults.map((adult) => [adult.id, adult.family_id]));
  const answering = members.filter(() => random.chance(0.8));
  for (const round of [
    { title: 'How are we?', opened: -30, closes: -20, answering },
    { title: 'And now?', opened: 0, closes: 10, answering: [] },
  ]) {
    const id = newId();
    rows.check_in_rounds.push({
      id,
      coop_id: at.coopId,
      title: round.title,
      closes_on: addDays(at.today, round.closes),
      opened_at: addMinutes(at.now, round.opened * 24 * 60),
      closed_at: null,
    });
    for (const member of round.answering)
      rows.check_in_receipts.push({
        round_id: id,
        coop_id: at.coopId,
        member_id: member.id,
        adult_id: member.adult_id,
        family_id: familyOf.get(member.adult_id ?? '') ?? null,
        user_id: member.user_id,
      });
    for (const question of questions) {
      const given = round.answering.map(() => random.pick(steps));
      for (const option of steps)
        rows.check_in_tallies.push({
          round_id: id,
          coop_id: at.coopId,
          question,
          option,
          answers: given.filter((step) => step === option).length,
        });
    }
  }
}
