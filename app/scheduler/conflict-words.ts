import { at } from './at.ts';
import type { Group } from './conflicts.ts';
import { columnsOf } from './formulation.ts';
import type { Model } from './model.ts';

/** One sentence for one part of a conflict: a fixed item, or a rule with whom and when it concerns. */
export function conflictSentence(model: Model, group: Group): string {
  const row = at(group.rows, 0);
  const { rule, session, adult, family, week } = row.source;
  const at_ = session === undefined ? '' : at(model.sessions, session).id;
  const who = adult === undefined ? '' : at(model.adults, adult).id;
  const whose = family === undefined ? '' : at(model.families, family).id;
  const when = week === undefined ? '' : at(model.weeks, week);
  const { rules } = model.problem;
  const place = session === undefined ? null : at(model.sessions, session);
  switch (rule) {
    case 'fixed':
      return fixedSentence(model, row, who || whose, at_);
    case 'ratio':
      return `Session ${at_}: one adult may hold care weight ${rules.childrenPerAdult}.`;
    case 'capacity':
      return `Session ${at_} has room for ${place?.capacity} children.`;
    case 'adults':
      return `Session ${at_} needs at least ${place?.minAdults} adults.`;
    case 'lead':
      return `Session ${at_} needs an adult who may lead.`;
    case 'host':
      return `Session ${at_} is hosted by ${whose}: one of that family's adults must be on duty.`;
    case 'backups':
      return `Session ${at_} may have at most ${rules.backupsPerSession} adults on call, and none unless it is open.`;
    case 'unavailable':
      return `${who} is unavailable during ${at_}.`;
    case 'protectedPractice':
      return `${who} has a non-negotiable practice during ${at_}.`;
    case 'otherDuty':
      return `${who} cannot be on duty or on call twice at the same time (${sessionsOf(model, group)}).`;
    case 'weeklyLimit':
      return `${who} may have at most ${count(model, adult, 'maxDutiesPerWeek')} in ${when}.`;
    case 'totalLimit':
      return `${who} may have at most ${count(model, adult, 'maxDuties')} in all.`;
    case 'restBetween':
      return `${who} needs ${rules.minHoursBetweenDuties} hours between duties (${sessionsOf(model, group)}).`;
    case 'exempt':
      return `${who} is exempt from duties and from being on call.`;
    case 'placeOverlap':
      return `The children of ${whose} cannot attend two sessions at the same time (${sessionsOf(model, group)}).`;
    case 'placesPerWeek':
      return `${whose} has between ${at(at(model.families, family ?? 0).minPlaces, week ?? 0)} and ${at(model.families, family ?? 0).maxPlaces} places in ${when}.`;
    case 'excludedVenue':
      return `The children of ${whose} cannot use ${place?.venue}, where ${at_} is.`;
    case 'comeAlong':
      return `When ${who} is on duty at ${at_}, the children of ${whose} come along.`;
    default:
      return `The rule ${rule} holds.`;
  }
}

function count(model: Model, adult: number | undefined, key: 'maxDuties' | 'maxDutiesPerWeek'): string {
  const most = at(model.adults, adult ?? 0)[key] ?? 0;
  return most === 1 ? '1 duty' : `${most} duties`;
}

function fixedSentence(model: Model, row: Group['rows'][number], who: string, session: string): string {
  const col = columnsOf(model);
  const c = at(row.cols, 0);
  const held = row.lower === 1;
  if (c < col.backup(0, 0))
    return held ? `${who} is fixed on duty at ${session}.` : `${who} is ruled out for duty at ${session}.`;
  if (c < col.rest(0, 0))
    return held ? `${who} is fixed on call at ${session}.` : `${who} is ruled out for on-call at ${session}.`;
  return held
    ? `The children of ${who} have a fixed place at ${session}.`
    : `The children of ${who} are ruled out at ${session}.`;
}

function sessionsOf(model: Model, group: Group): string {
  const S = model.sessions.length;
  return [...new Set(group.rows.flatMap((row) => row.cols.map((c) => at(model.sessions, c % S).id)))]
    .sort()
    .join(', ');
}
