import { Link } from '@remix-run/react';
import { useLanguage } from '#app/i18n/messages-context.tsx';
import { practicesPerAdult } from '#app/restoration/practice.ts';
import type { AdultSeen, FamilySeen } from '../read-family.server.ts';
import { sayAbsence, sayWindows } from '../say.ts';
import { ChangeLink } from './change-link.tsx';

/** One adult: how to reach them, what restores them, and when they cannot take a duty. */
export function AdultCard(props: { adult: AdultSeen; family: FamilySeen; own: boolean }) {
  const language = useLanguage();
  const { t } = language;
  const { adult, family, own } = props;
  const practices = family.practices.filter(({ adultId }) => adultId === adult.id);
  const absences = family.absences.filter(({ adultId }) => adultId === adult.id);
  const contact = [adult.email, adult.phone].filter(Boolean).join(' · ');
  const facts = [
    adult.joined ? t.family.joined : t.family.notJoined,
    adult.firstAid && t.families.firstAid,
  ].filter(Boolean);
  return (
    <section className="card">
      <div className="row">
        <h2>{adult.name}</h2>
        <ChangeLink to={`adult/${adult.id}`} what={adult.name} />
      </div>
      <p className="soft small">
        {contact && (
          <>
            {contact}
            <br />
          </>
        )}
        {facts.join(' · ')}
      </p>
      {adult.mailReturns && <p className="small">{t.family.mailReturnsHint}</p>}
      {own ? (
        <>
          <h3>{t.family.restores(adult.name)}</h3>
          {practices.length === 0 && <p className="soft small">{t.family.restoresNothing}</p>}
          <ul className="rows">
            {practices.map((practice) => (
              <li key={practice.id} className="row">
                <div>
                  {practice.name}
                  {practice.toConfirm && <span className="to-confirm">{t.family.waits}</span>}
                  <div className="soft small">
                    {[
                      sayWindows(practice.windows, language) || t.family.noTimes,
                      practice.nonNegotiable && t.family.nonNegotiableShort,
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </div>
                </div>
                <ChangeLink to={`practice/${practice.id}`} what={practice.name} />
              </li>
            ))}
          </ul>
          {practices.length < practicesPerAdult && (
            <Link className="add" to={`practice/new?adult=${adult.id}`}>
              {t.family.addPractice}
            </Link>
          )}
        </>
      ) : (
        practices.some(({ windows }) => windows.length > 0) && (
          <>
            <h3>{t.family.keptFree(adult.name)}</h3>
            <ul className="rows">
              {practices
                .filter(({ windows }) => windows.length > 0)
                .map((practice) => (
                  <li key={practice.id} className="small">
                    {sayWindows(practice.windows, language)}
                    {practice.nonNegotiable && ` · ${t.family.nonNegotiableShort}`}
                  </li>
                ))}
            </ul>
          </>
        )
      )}
      <h3>{t.family.away(adult.name)}</h3>
      {absences.length === 0 && <p className="soft small">{t.family.awayNever}</p>}
      <ul className="rows">
        {absences.map((absence) => (
          <li key={absence.ids[0]} className="row">
            <div>
              {sayAbsence(absence, language)}
              {absence.toConfirm && <span className="to-confirm">{t.family.waits}</span>}
            </div>
            <ChangeLink to={`absence/${absence.ids[0]}`} what={sayAbsence(absence, language)} />
          </li>
        ))}
      </ul>
      <Link className="add" to={`absence/new?adult=${adult.id}`}>
        {t.family.addAway}
      </Link>
    </section>
  );
}
