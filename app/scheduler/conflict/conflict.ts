import { at } from '../at.ts';
import { columnsOf } from '../formulation.ts';
import type { Model } from '../model.ts';
import type { Group } from './groups.ts';

/** One part of a contradiction: a fixed item, or a rule with whom and when it concerns. Ids are the problem's. */
export interface Conflict {
  kind: 'conflict';
  /** A name of `hardRules`; `fixed` for what was fixed or ruled out by hand. */
  rule: string;
  /** For `fixed`: of what, and whether it is to be held or is ruled out. */
  fixed?: { of: 'duty' | 'backup' | 'place'; held: boolean };
  session?: string;
  /** For rules over several sessions. */
  sessions?: string[];
  adult?: string;
  family?: string;
  /** ISO week. */
  week?: string;
  venue?: string;
  /** The rule's numbers: children, adults, duties, places, hours or care weight, as the rule counts. */
  least?: number;
  most?: number;
}

export function conflictOf(model: Model, group: Group): Conflict {
  const row = at(group.rows, 0);
  const { rule, session, adult, family, week } = row.source;
  const place = session === undefined ? null : at(model.sessions, session);
  return {
    kind: 'conflict',
    rule,
    ...(rule === 'fixed' && { fixed: { of: fixedKind(model, row), held: row.lower === 1 } }),
    ...(place && { session: place.id }),
    ...(['otherDuty', 'restBetween', 'placeOverlap'].includes(rule) && {
      sessions: sessionsOf(model, group),
    }),
    ...(adult !== undefined && { adult: at(model.adults, adult).id }),
    ...(family !== undefined && { family: at(model.families, family).id }),
    ...(week !== undefined && { week: at(model.weeks, week) }),
    ...(rule === 'excludedVenue' && place && { venue: place.venue }),
    ...numbersOf(),
  };

  function numbersOf(): { least?: number; most?: number } {
    const { rules } = model.problem;
    switch (rule) {
      case 'ratio':
        return { most: rules.childrenPerAdult };
      case 'capacity':
        return place ? { most: place.capacity } : {};
      case 'adults':
        return place ? { least: place.minAdults } : {};
      case 'backups':
        return { most: rules.backupsPerSession };
      case 'weeklyLimit':
        return { most: at(model.adults, adult ?? 0).maxDutiesPerWeek };
      case 'totalLimit':
        return { most: at(model.adults, adult ?? 0).maxDuties ?? 0 };
      case 'restBetween':
        return { least: rules.minHoursBetweenDuties };
      case 'placesPerWeek': {
        const { minPlaces, maxPlaces } = at(model.families, family ?? 0);
        return { least: at(minPlaces, week ?? 0), most: maxPlaces };
      }
      default:
        return {};
    }
  }
}

function fixedKind(model: Model, row: Group['rows'][number]): 'duty' | 'backup' | 'place' {
  const col = columnsOf(model);
  const c = at(row.cols, 0);
  if (c < col.backup(0, 0)) return 'duty';
  return c < col.rest(0, 0) ? 'backup' : 'place';
}

function sessionsOf(model: Model, group: Group): string[] {
  const S = model.sessions.length;
  return [...new Set(group.rows.flatMap((row) => row.cols.map((c) => at(model.sessions, c % S).id)))].sort();
}
