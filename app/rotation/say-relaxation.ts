import { messagesFor } from '#app/i18n/catalogue.ts';
import { sayDuration } from '#app/time/words.ts';
import { changeWords } from './components/change-words.ts';
import { type FindingsReader, sayWeekFrom } from './findings-reader.ts';
import type { RelaxationSeen } from './relaxations.ts';

/** A change that was tried and truly helps, and what it would bring. */
export type RelaxationSaid = { change: string; brings: string };

export function sayRelaxation(of: RelaxationSeen, reader: FindingsReader): RelaxationSaid {
  return {
    change: changeWords(of.change, messagesFor(reader.locale), reader.locale),
    brings: `${sayWhere(of, reader)} ${sayEffect(of, reader)}.`,
  };
}

function sayWhere({ mondays }: RelaxationSeen, reader: FindingsReader): string {
  const [monday] = mondays;
  return mondays.length === 1 && monday
    ? reader.words.helpIn(sayWeekFrom(monday, reader))
    : reader.words.helpInWeeks(mondays.length);
}

function sayEffect(of: RelaxationSeen, { words }: FindingsReader): string {
  const said = [
    of.openMinutes > 0 && words.helpOpen(sayDuration(of.openMinutes)),
    of.adultWeeks > 0 && words.helpMet(of.adultWeeks),
    of.minutes > 0 && words.helpMinutes(sayDuration(of.minutes)),
  ].filter((part) => part !== false);
  const { before, after } = of.mostMissing;
  if (said.length > 0) {
    // What helps one may cost another: that is said too.
    const costs =
      after > before
        ? [words.helpCosts(sayDuration(after))]
        : of.minutes < 0
          ? [words.helpLess(sayDuration(-of.minutes))]
          : [];
    return [...said, ...costs].join('; ');
  }
  return after === before && of.eased
    ? words.helpFewer(sayDuration(of.eased.minutes), of.eased.times)
    : words.helpLeast(sayDuration(after), sayDuration(before));
}
