import { messagesFor } from '#app/i18n/catalogue.ts';
import { sayList } from '#app/i18n/list.ts';
import { addDays, type LocalDate } from '#app/time/index.ts';
import { sayDates, sayDuration } from '#app/time/words.ts';
import { changeWords } from './components/change-words.ts';
import type { FindingsReader } from './findings-reader.ts';
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
  const spans = inRows(mondays).map(([first, last]) => sayDates(first, addDays(last, 6), reader));
  const said = sayList(spans, reader.locale);
  return mondays.length === 1 ? reader.words.helpIn(said) : reader.words.helpInWeeks(said);
}

/** Weeks that follow each other, as the first and the last of their Mondays. */
function inRows(mondays: LocalDate[]): [LocalDate, LocalDate][] {
  const rows: [LocalDate, LocalDate][] = [];
  for (const monday of mondays) {
    const row = rows.at(-1);
    if (row && addDays(row[1], 7) === monday) row[1] = monday;
    else rows.push([monday, monday]);
  }
  return rows;
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
