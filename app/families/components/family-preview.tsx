import { useFamilyWords } from '#app/i18n/family-words.ts';
import { useLanguage } from '#app/i18n/messages-context.tsx';
import { sayFullDate, sayWeekdays } from '#app/time/words.ts';
import type { KnownFamily } from '../known-families.server.ts';
import { sayHours, sayRead } from '../say.ts';
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
        {family.share !== null && <li>{words.shareIs(family.share)}</li>}
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
  const firstAid = adult.firstAid && t.families.firstAid;
  const read = adult.unavailable.map((absence) =>
    words.import.readAs(absence.source, sayRead(asAway(absence), reader)),
  );
  return (
    <li>
      {adult.name}{' '}
      <span className="soft small">
        {adult.email}
        {adult.email && adult.phone && ' · '}
        {adult.phone && <span className="phone">{adult.phone}</span>}
        {(adult.email || adult.phone) && firstAid && ' · '}
        {firstAid}
      </span>
      {read.map((said) => (
        <div className="small" key={said}>
          {said}
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

/** What the sheet says, as the row it becomes. */
function asAway(absence: ImportedAbsence) {
  const { source } = absence;
  return absence.kind === 'weekly'
    ? {
        ...{ kind: absence.kind, source, weekdays: absence.weekdays, firstDay: null, lastDay: null },
        ...{ startTime: absence.from, endTime: absence.until },
      }
    : {
        ...{ kind: absence.kind, source, weekdays: [], firstDay: absence.from, lastDay: absence.through },
        ...{ startTime: null, endTime: null },
      };
}

function ToConfirm() {
  const words = useFamilyWords();
  return (
    <>
      {' '}
      <span className="to-confirm">{words.import.confirm}</span>
    </>
  );
}
