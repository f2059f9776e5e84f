import { Link } from '@remix-run/react';
import { useFamilyWords } from '#app/i18n/family-words.ts';
import { useLanguage } from '#app/i18n/messages-context.tsx';
import { sayFullDate } from '#app/time/words.ts';
import type { FamilySeen } from '../read-family.server.ts';
import { sayAttuned, sayCareDays } from '../say.ts';
import { ChangeLink } from './change-link.tsx';

export function ChildrenCard({ family }: { family: FamilySeen }) {
  const { locale, t } = useLanguage();
  const words = useFamilyWords();
  return (
    <section className="card">
      <h2>{words.children}</h2>
      {family.children.length === 0 && <p className="soft small">{words.noChildren}</p>}
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
                  {t.families.allergies}: {child.allergies}{' '}
                  {child.toConfirm && <span className="to-confirm">{words.waits}</span>}
                </div>
              )}
            </div>
            <ChangeLink to={`child/${child.id}`} what={child.name} />
          </li>
        ))}
      </ul>
      <Link className="add" to="child/new">
        {words.addChild}
      </Link>
    </section>
  );
}

export function AttunedCard({ family }: { family: FamilySeen }) {
  const { locale } = useLanguage();
  const words = useFamilyWords();
  return (
    <section className="card">
      <h2>{words.attuned}</h2>
      <p className="soft small">{words.attunedHint}</p>
      {family.attuned.length === 0 && <p className="soft small">{words.attunedNone}</p>}
      <ul className="rows">
        {family.attuned.map((window) => (
          <li key={window.id} className="row">
            <div>
              {window.name}
              <div className="soft small">{sayAttuned(window, { locale })}</div>
            </div>
            <ChangeLink to={`attuned/${window.id}`} what={window.name} />
          </li>
        ))}
      </ul>
      <Link className="add" to="attuned/new">
        {words.addAttuned}
      </Link>
    </section>
  );
}

export function ShareCard({ family, coordinator }: { family: FamilySeen; coordinator: boolean }) {
  const words = useFamilyWords();
  return (
    <section className="card">
      <div className="row">
        <h2>{words.share}</h2>
        {coordinator && <ChangeLink to="about" what={words.share} />}
      </div>
      <p>{words.shareIs(family.share)}</p>
      {!coordinator && <p className="soft small">{words.shareByCoordinator}</p>}
    </section>
  );
}

export function CareCard({ family }: { family: FamilySeen }) {
  const { locale } = useLanguage();
  const words = useFamilyWords();
  const avoided = family.avoided.map(({ home, name }) => (home ? words.homeOf(name) : name));
  return (
    <section className="card">
      <div className="row">
        <h2>{words.care}</h2>
        <ChangeLink to="care" what={words.care} />
      </div>
      <ul>
        <li>{words.placesPerWeek(family.placesMin, family.placesMax)}</li>
        <li>{sayCareDays(family.careDays, { locale, words })}</li>
        <li>
          {words.comeAlong} {family.comeAlong ? words.comeAlongYes : words.comeAlongNo}
        </li>
        {avoided.length > 0 && <li>{words.avoidedShort(avoided.join(', '))}</li>}
      </ul>
    </section>
  );
}

export function NotesCard({ family }: { family: FamilySeen }) {
  const words = useFamilyWords();
  if (family.notes.length === 0) return null;
  return (
    <section className="card">
      <h2>{words.notesTitle}</h2>
      <p className="soft small">{words.notesLead}</p>
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
