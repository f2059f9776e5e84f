import { useFamilyWords } from '#app/i18n/family-words.ts';
import { useLanguage } from '#app/i18n/messages-context.tsx';
import type { Done } from '../done.ts';
import type { FamilySeen } from '../read-family.server.ts';
import { comesOnly, type Reader, sayAttuned, sayCareDays, sayRead, sayWindows } from '../say.ts';

/** Says what was just saved, as it stands now, and what that means for the rota; or that something was removed. */
export function DoneNote({ of, family }: { of: Done | null; family: FamilySeen }) {
  const { locale } = useLanguage();
  const words = useFamilyWords();
  if (!of) return null;
  const away = of.kind === 'absence' && !comesOnly(of.absence);
  const means = away ? words.awayMeans : of.kind === 'care' ? words.careLead : null;
  return (
    <div className="notice" role="status">
      <p>{of.kind === 'removed' ? words.removed : words.saved(saySaved(of, family, { locale, words }))}</p>
      {means && <p className="soft small">{means}</p>}
    </div>
  );
}

type Saved = Exclude<Done, { kind: 'removed' }>;

function saySaved(done: Saved, family: FamilySeen, reader: Reader): string {
  const list = (parts: string[]) => parts.filter(Boolean).join(', ');
  switch (done.kind) {
    case 'about':
      return list([family.name, family.address]);
    case 'care':
      return list([
        reader.words.placesPerWeek(family.placesMin, family.placesMax),
        sayCareDays(family.careDays, reader),
      ]);
    case 'child':
      return [done.name, done.allergies].filter(Boolean).join(': ');
    case 'practice':
      return list([`${done.adult}: ${done.practice.name}`, sayWindows(done.practice.windows, reader)]);
    case 'absence':
      return `${done.adult}: ${sayRead(done.absence, reader)}`;
    case 'attuned':
      return list([done.window.name, sayAttuned(done.window, reader)]);
    default:
      return done.name;
  }
}
