import { Link } from '@remix-run/react';
import { useFamilyWords } from '#app/i18n/family-words.ts';
import { useLanguage, useReader } from '#app/i18n/messages-context.tsx';
import { practicesPerAdult } from '#app/restoration/practices-per-adult.ts';
import { sayDate, sayTimes } from '#app/time/words.ts';
import { Mark } from '#app/ui/mark.tsx';
import { Phone } from '#app/ui/phone.tsx';
import type { AdultSeen, FamilySeen } from '../read-family.server.ts';
import { sayAbsence, sayWindows } from '../say.ts';
import type { DutyInOwnTime } from '../upcoming.server.ts';
import { ChangeLink } from './change-link.tsx';

/** One adult: how to reach them, what restores them, and when they cannot take a duty. */
export function AdultCard(props: {
  adult: AdultSeen;
  family: FamilySeen;
  inOwnTime: DutyInOwnTime[];
  own: boolean;
}) {
  const { t } = useLanguage();
  const words = useFamilyWords();
  const reader = { ...useReader(), words };
  const { adult, family, own } = props;
  const practices = family.practices.filter(({ adultId }) => adultId === adult.id);
  const absences = family.absences.filter(({ adultId }) => adultId === adult.id);
  const facts = [adult.joined ? words.joined : words.notJoined, adult.firstAid && t.families.firstAid].filter(
    Boolean,
  );
  return (
    <section className="card">
      <div className="row">
        <h2>{adult.name}</h2>
        <ChangeLink to={`adult/${adult.id}`} what={adult.name} />
      </div>
      <p className="soft small">
        {adult.email}
        {adult.email && adult.phone && ' · '}
        {adult.phone && <Phone number={adult.phone} />}
        {(adult.email || adult.phone) && <br />}
        {facts.join(' · ')}
      </p>
      {adult.mailReturns && <p className="small">{words.mailReturnsHint}</p>}
      {own ? (
        <>
          <h3>{words.restores(adult.name)}</h3>
          {practices.length === 0 && <p className="soft small">{words.restoresNothing}</p>}
          <ul className="rows">
            {practices.map((practice) => (
              <li key={practice.id} className="row">
                <div>
                  {practice.name} {practice.toConfirm && <span className="to-confirm">{words.waits}</span>}
                  <div className="soft small">
                    {[
                      sayWindows(practice.windows, reader) || words.noTimes,
                      practice.nonNegotiable && words.nonNegotiableShort,
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </div>
                </div>
                <ChangeLink to={`practice/${practice.id}`} what={practice.name} />
              </li>
            ))}
          </ul>
          {props.inOwnTime
            .filter(({ adultId }) => adultId === adult.id)
            .map(({ id, date, start, end }) => (
              <p key={id} className="small in-own-time">
                <Mark of="duty" /> {words.dutyInOwnTime(`${sayDate(date, reader)}, ${sayTimes(start, end)}`)}
              </p>
            ))}
          {practices.length < practicesPerAdult && (
            <Link className="add" to={`practice/new?adult=${adult.id}`}>
              {words.addPractice}
            </Link>
          )}
        </>
      ) : (
        practices.some(({ windows }) => windows.length > 0) && (
          <>
            <h3>{words.keptFree(adult.name)}</h3>
            <ul className="rows">
              {practices
                .filter(({ windows }) => windows.length > 0)
                .map((practice) => (
                  <li key={practice.id} className="small">
                    {sayWindows(practice.windows, reader)}
                    {practice.nonNegotiable && ` · ${words.nonNegotiableShort}`}
                  </li>
                ))}
            </ul>
          </>
        )
      )}
      <h3>{words.away(adult.name)}</h3>
      {absences.length === 0 && <p className="soft small">{words.awayNever}</p>}
      <ul className="rows">
        {absences.map((absence) => (
          <li key={absence.ids[0]} className="row">
            <div>
              {sayAbsence(absence, reader)}{' '}
              {absence.toConfirm && <span className="to-confirm">{words.waits}</span>}
            </div>
            <ChangeLink to={`absence/${absence.ids[0]}`} what={sayAbsence(absence, reader)} />
          </li>
        ))}
      </ul>
      <Link className="add" to={`absence/new?adult=${adult.id}`}>
        {words.addAway}
      </Link>
    </section>
  );
}
