import type { LocalDate } from '#app/time/index.ts';
import { sayDuration, sayLongDate, saySession } from '#app/time/words.ts';
import { type FindingsReader, sayWeekFrom } from './findings-reader.ts';
import type { OpenSlot, Shortfall, TooFewAdults, Unmet } from './unmet.ts';

/** What one week lacks, in sentences: its open slots, and who misses the same time with the reasons. */
export type UnmetSaid = {
  title: string;
  openSlots: LackSaid[];
  shortfalls: { sentence: string; names: string[]; parts: { names: string[]; why: string | null }[] }[];
  /** Where more adults would let more children come. */
  tooFewAdults: LackSaid[];
};

/** What a session lacks, and why. */
type LackSaid = { id: string; sentence: string; why: string | null };

/** Says it; where nothing is missing, null. */
export function sayUnmet(
  { openSlots, shortfalls, tooFewAdults }: Unmet,
  { week, promised }: { week: LocalDate; promised: number },
  reader: FindingsReader,
): UnmetSaid | null {
  if (openSlots.length + shortfalls.length === 0) return null;
  return {
    title: reader.words.unmetTitle(sayWeekFrom(week, reader)),
    openSlots: openSlots.map((slot) =>
      sayLack(slot, reader.words.unmetOpen(saySession(slot, reader), slot.adults), reader),
    ),
    shortfalls: shortfalls.map((alike) => sayShortfall(alike, promised, reader)),
    tooFewAdults: tooFewAdults.map((of) =>
      sayLack(of, reader.words.tooFewAdults(saySession(of, reader), of.adults), reader),
    ),
  };
}

function sayLack(of: OpenSlot | TooFewAdults, sentence: string, reader: FindingsReader): LackSaid {
  const { words } = reader;
  const day = sayLongDate(of.date, reader);
  const reasons = of.reasons.map(({ reason, count }) => words.slotReasons[reason](count)).join(', ');
  const free = of.reasons.some(({ reason }) => reason === 'free');
  return {
    id: of.id,
    sentence,
    why: reasons ? (free ? words.someFree(day, reasons) : words.nobodyFree(day, reasons)) : null,
  };
}

function sayShortfall(
  { names, missing, parts }: Shortfall,
  promised: number,
  { words }: FindingsReader,
): UnmetSaid['shortfalls'][number] {
  const why = ({ reasons }: Shortfall['parts'][number]) =>
    reasons.length > 0
      ? words.because(reasons.map(({ reason, count }) => words.shortReasons[reason](count)).join(', '))
      : null;
  return {
    sentence: words.unmetShort(names, sayDuration(missing), sayDuration(promised)),
    names,
    parts: parts.map((part) => ({ names: part.names, why: why(part) })),
  };
}
