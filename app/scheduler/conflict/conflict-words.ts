import type { Conflict } from './conflict.ts';

/** One English sentence for one part of a contradiction, as FORMAT `rotation/1` asks for; the app words its own. */
export function conflictSentence(conflict: Conflict): string {
  const { session = '', adult = '', family = '', week = '', least = 0, most = 0 } = conflict;
  const sessions = (conflict.sessions ?? []).join(', ');
  switch (conflict.rule) {
    case 'fixed':
      return fixedSentence(conflict, adult || family, session);
    case 'ratio':
      return `Session ${session}: one adult may hold care weight ${most}.`;
    case 'capacity':
      return `Session ${session} has room for ${most} children.`;
    case 'adults':
      return `Session ${session} needs at least ${least} adults.`;
    case 'lead':
      return `Session ${session} needs an adult who may lead.`;
    case 'host':
      return `Session ${session} is hosted by ${family}: one of that family's adults must be on duty.`;
    case 'backups':
      return `Session ${session} may have at most ${most} adults on call, and none unless it is open.`;
    case 'unavailable':
      return `${adult} is unavailable during ${session}.`;
    case 'protectedPractice':
      return `${adult} has a non-negotiable practice during ${session}.`;
    case 'otherDuty':
      return `${adult} cannot be on duty or on call twice at the same time (${sessions}).`;
    case 'weeklyLimit':
      return `${adult} may have at most ${duties(most)} in ${week}.`;
    case 'totalLimit':
      return `${adult} may have at most ${duties(most)} in all.`;
    case 'restBetween':
      return `${adult} needs ${least} hours between duties (${sessions}).`;
    case 'exempt':
      return `${adult} is exempt from duties and from being on call at ${session}.`;
    case 'placeOverlap':
      return `The children of ${family} cannot attend two sessions at the same time (${sessions}).`;
    case 'placesPerWeek':
      return `${family} has between ${least} and ${most} places in ${week}.`;
    case 'excludedVenue':
      return `The children of ${family} cannot use ${conflict.venue}, where ${session} is.`;
    case 'comeAlong':
      return `When ${adult} is on duty at ${session}, the children of ${family} come along.`;
    default:
      return `The rule ${conflict.rule} holds.`;
  }
}

function duties(most: number): string {
  return most === 1 ? '1 duty' : `${most} duties`;
}

function fixedSentence({ fixed }: Conflict, who: string, session: string): string {
  if (fixed?.of === 'place')
    return fixed.held
      ? `The children of ${who} have a fixed place at ${session}.`
      : `The children of ${who} are ruled out at ${session}.`;
  if (fixed?.of === 'backup')
    return fixed.held
      ? `${who} is fixed on call at ${session}.`
      : `${who} is ruled out for on-call at ${session}.`;
  return fixed?.held
    ? `${who} is fixed on duty at ${session}.`
    : `${who} is ruled out for duty at ${session}.`;
}
