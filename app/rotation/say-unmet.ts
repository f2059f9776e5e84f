import type { LocalDate } from '#app/time/index.ts';
import { sayDuration, sayLongDate, saySession } from '#app/time/words.ts';
import { type FindingsReader, sayWeekFrom } from './findings-reader.ts';
import type { OpenSlot, Shortfall, Unmet } from './unmet.ts';

/** What one week lacks, in sentences: its open slots, and who misses the same time with the reasons. */
export type UnmetSaid = {
  title: string;
  openSlots: { id: string; sentence: string; why: string | null }[];
  shortfalls: { sentence: string; names: string[]; parts: { names: string[]; why: string | null }[] }[];
};

/** Says it; where nothing is missing, null. */
export function sayUnmet(
  { openSlots, shortfalls }: Unmet,
  { week, promised }: { week: LocalDate; promised: number },
  reader: FindingsReader,
): UnmetSaid | null {
  if (openSlots.length + shortfalls.length === 0) return null;
  return {
    title: reader.words.unmetTitle(sayWeekFrom(week, reader)),
    openSlots: openSlots.map((slot) => sayOpenSlot(slot, reader)),
    shortfalls: shortfalls.map((alike) => sayShortfall(alike, promised, reader)),
  };
}

function sayOpenSlot(slot: OpenSlot, reader: FindingsReader): UnmetSaid['openSlots'][number] {
  const { words } = reader;
  const day = sayLongDate(slot.date, reader);
  const reasons = slot.reasons.map(({ reason, count }) => words.slotReasons[reason](count)).join(', ');
  const free = slot.reasons.some(({ reason }) => reason === 'free');
  return {
    id: slot.id,
    sentence: words.unmetOpen(saySession(slot, reader), slot.adults),
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
