import { Link } from '@remix-run/react';
import { useLanguage } from '#app/i18n/messages-context.tsx';
import { sayFullDate, sayTimes, sayWeekdays } from '#app/time/words.ts';
import { readCareDays } from '../care-days.ts';
import type { FamilySeen } from '../read-family.server.ts';
import { ChangeLink } from './change-link.tsx';

export function ChildrenCard({ family }: { family: FamilySeen }) {
  const { locale, t } = useLanguage();
  return (
    <section className="card">
      <h2>{t.family.children}</h2>
      {family.children.length === 0 && <p className="soft small">{t.family.noChildren}</p>}
      <ul className="rows">
        {family.children.map((child) => (
          <li key={child.id} className="row">
            <div>
              {child.name}
              {child.bornOn && (
                <div className="soft small">{t.families.born(sayFullDate(child.bornOn, locale))}</div>
              )}
              {child.allergies && (
                <div className="small">
                  {t.families.allergies}: {child.allergies}
                </div>
              )}
            </div>
            <ChangeLink to={`child/${child.id}`} what={child.name} />
          </li>
        ))}
      </ul>
      <Link className="add" to="child/new">
        {t.family.addChild}
      </Link>
    </section>
  );
}

export function AttunedCard({ family }: { family: FamilySeen }) {
  const { locale, t } = useLanguage();
  return (
    <section className="card">
      <h2>{t.family.attuned}</h2>
      <p className="soft small">{t.family.attunedHint}</p>
      {family.attuned.length === 0 && <p className="soft small">{t.family.attunedNone}</p>}
      <ul className="rows">
        {family.attuned.map((window) => (
          <li key={window.id} className="row">
            <div>
              {window.name}
              <div className="soft small">
                {sayWeekdays([...window.weekdays].map(Number), locale)},{' '}
                {sayTimes(window.startTime, window.endTime)}
              </div>
            </div>
            <ChangeLink to={`attuned/${window.id}`} what={window.name} />
          </li>
        ))}
      </ul>
      <Link className="add" to="attuned/new">
        {t.family.addAttuned}
      </Link>
    </section>
  );
}

export function ShareCard({ family, coordinator }: { family: FamilySeen; coordinator: boolean }) {
  const { t } = useLanguage();
  return (
    <section className="card">
      <div className="row">
        <h2>{t.family.share}</h2>
        {coordinator && <ChangeLink to="about" what={t.family.share} />}
      </div>
      <p>{t.family.shareIs(family.share)}</p>
      {!coordinator && <p className="soft small">{t.family.shareByCoordinator}</p>}
    </section>
  );
}

export function CareCard({ family }: { family: FamilySeen }) {
  const { locale, t } = useLanguage();
  const avoided = family.avoided.map(({ home, name }) => (home ? t.family.homeOf(name) : name));
  return (
    <section className="card">
      <div className="row">
        <h2>{t.family.care}</h2>
        <ChangeLink to="care" what={t.family.care} />
      </div>
      <ul>
        <li>{t.family.placesPerWeek(family.placesMin, family.placesMax)}</li>
        <li>
          {family.careDays === null ? t.family.anyDay : sayWeekdays(readCareDays(family.careDays), locale)}
        </li>
        <li>
          {t.family.comeAlong} {family.comeAlong ? t.family.comeAlongYes : t.family.comeAlongNo}
        </li>
        {avoided.length > 0 && <li>{t.family.avoidedShort(avoided.join(', '))}</li>}
      </ul>
    </section>
  );
}

export function NotesCard({ family }: { family: FamilySeen }) {
  const { t } = useLanguage();
  if (family.notes.length === 0) return null;
  return (
    <section className="card">
      <h2>{t.family.notesTitle}</h2>
      <p className="soft small">{t.family.notesLead}</p>
      <dl className="notes">
        {family.notes.map((note) => (
          <div key={note.id}>
            <dt className="soft small">{note.heading}</dt>
            <dd>{note.text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
