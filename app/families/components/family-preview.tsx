import { useFamilyWords } from '#app/i18n/family-words.ts';
import { useLanguage } from '#app/i18n/messages-context.tsx';
import { sayFullDate, sayWeekdays } from '#app/time/words.ts';
import type { KnownFamily } from '../known-families.server.ts';
import { sayHours, sayWholeDays } from '../say.ts';
import type { ImportedAbsence, ImportedAdult, ImportedFamily } from '../sheet/imported-family.ts';
import { KnownFamilyNote } from './known-family-note.tsx';

/** One family as it would be saved; what was read from words says so, and what was not read stands as a note. */
export function FamilyPreview({ family, known }: { family: ImportedFamily; known: KnownFamily | undefined }) {
  const { locale, t } = useLanguage();
  const words = useFamilyWords();
  return (
    <section className="card">
      <h3>{family.name}</h3>
      {family.address && <p className="soft small">{family.address}</p>}
      {known && <KnownFamilyNote known={known} name={family.name} />}
      <ul className="rows">
        {family.children.map((child) => (
          <li key={child.name}>
            {child.name}{' '}
            {child.bornOn && (
              <span className="soft small">{t.families.born(sayFullDate(child.bornOn, locale))}</span>
            )}
            {child.allergies && (
              <div className="small">
                {t.families.allergies}: {child.allergies.text}
                {child.allergies.confirm && <ToConfirm />}
              </div>
            )}
          </li>
        ))}
        {family.adults.map((adult) => (
          <AdultPreview key={adult.name} adult={adult} />
        ))}
        {family.careDays && (
          <li>
            {words.import.targets.careDays}: {sayWeekdays(family.careDays, locale)}
          </li>
        )}
        {family.notes.map((note) => (
          <li key={`${note.column} ${note.text}`}>
            {note.adultName ? `${note.adultName}: ` : ''}
            {note.text} <span className="soft small">({words.import.kept})</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function AdultPreview({ adult }: { adult: ImportedAdult }) {
  const { locale, t } = useLanguage();
  const words = useFamilyWords();
  const reader = { locale, words };
  const contact = [adult.email, adult.phone, adult.firstAid && t.families.firstAid]
    .filter(Boolean)
    .join(' · ');
  const times = (absence: ImportedAbsence) =>
    absence.kind === 'weekly'
      ? absence.from === '00:00' && absence.until === '24:00'
        ? sayWholeDays(absence.weekdays, reader)
        : `${sayWeekdays(absence.weekdays, locale)}, ${sayHours({ start: absence.from, end: absence.until }, words)}`
      : [
          absence.from && words.import.from(sayFullDate(absence.from, locale)),
          absence.through && words.import.through(sayFullDate(absence.through, locale)),
        ]
          .filter(Boolean)
          .join(' ');
  return (
    <li>
      {adult.name} <span className="soft small">{contact}</span>
      {adult.unavailable.map((absence) => (
        <div className="small" key={`${absence.source} ${times(absence)}`}>
          {words.import.neverOn(times(absence))}
          <ToConfirm />
        </div>
      ))}
      {adult.practices.map((practice) => (
        <div className="small" key={practice.source + practice.name}>
          {practice.name}
          {practice.times.map(
            (time) =>
              ` · ${sayWeekdays(time.weekdays, locale)}, ${sayHours({ start: time.from, end: time.until }, words)}`,
          )}
          {practice.nonNegotiable && ` · ${words.import.nonNegotiable}`}
          <ToConfirm />
        </div>
      ))}
    </li>
  );
}

function ToConfirm() {
  const words = useFamilyWords();
  return <span className="to-confirm">{words.import.confirm}</span>;
}
