import { at } from './at.ts';
import type { Cell, ProgrammeOfWholes } from './branching.ts';
import { columnsOf, type Formulation } from './formulation.ts';
import type { Ways } from './list-ways.ts';
import type { Model, ModelSession } from './model.ts';
import { evenGrain, isOdd, type Spare } from './odd-children.ts';
import { inWeek } from './rules.ts';
import type { FamilyWeek, Way } from './search/ways.ts';
import type { WayProgramme } from './way-programme.ts';

/**
 * A programme of ways with a column more for each session that counts the adults on duty there, and all that is whole in
 * its plans.
 */
export function withWholes(form: Formulation, { all }: Ways, programme: WayProgramme): ProgrammeOfWholes {
  const { model } = form;
  const { open, duty } = columnsOf(model);
  const [lower, upper, integer] = [[...programme.lower], [...programme.upper], [...programme.integer]];
  const rows = [...programme.rows];
  const staffing: number[] = [];
  for (const s of model.sessions.keys()) {
    const adults = programme.image([...model.adults.keys()].map((a) => [duty(a, s), 1]));
    if (adults.length === 0) continue;
    const count = lower.push(0) - 1;
    upper.push(model.adults.length);
    integer.push(true);
    staffing.push(count);
    rows.push({
      cols: [...adults.map(([c]) => c), count],
      coefs: [...adults.map(([, times]) => times), -1],
      lower: 0,
      upper: 0,
      source: { rule: 'total', session: s },
    });
  }
  const asking = [...model.sessions.keys()].filter((s) => asksForSomebody(at(model.sessions, s)));
  const wholes = {
    open: programme.image(asking.map((s) => [open(s), 1])).map(([column]) => column),
    staffing,
    spare: spareOf(form, programme),
    duties: cellsOf(model, all, programme, {
      who: (family) => at(model.families, family).adults,
      has: ({ duties }, s, adult) => duties.some(([who, d]) => who === adult && d === s),
    }),
    places: cellsOf(model, all, programme, {
      who: (family) => [family],
      has: ({ places }, s) => places.includes(s),
    }),
  };
  return { ...programme, lower, upper, integer, rows, wholes };
}

/** Whether a session that takes place needs somebody on duty. */
function asksForSomebody({ minAdults, staff, needsLead, host }: ModelSession): boolean {
  return minAdults > staff || (needsLead && staff === 0) || host !== null;
}

/** By session: what adults could hold beside those that come. */
function spareOf(form: Formulation, programme: WayProgramme): Spare[] {
  const { model } = form;
  const { duty, place, slots } = columnsOf(model);
  const { childrenPerAdult } = model.problem.rules;
  const weights = model.families.map(({ weight }) => weight);
  const grain = evenGrain(childrenPerAdult, weights);
  return model.sessions.map(({ staff }, s) => ({
    terms: programme.image([
      ...model.adults.map((_, a): [number, number] => [duty(a, s), childrenPerAdult]),
      ...weights.map((weight, f): [number, number] => [place(f, s), -weight]),
    ]),
    least: -childrenPerAdult * (staff + at(form.upper, slots(s))),
    odd: weights.flatMap((weight, f) => (isOdd(weight, grain) ? [programme.image([[place(f, s), 1]])] : [])),
    grain,
  }));
}

/** What a cell is about: of whom there is one for each session, and which ways have it. */
interface Kind {
  who: (family: number) => number[];
  has: (way: Way, session: number, who: number) => boolean;
}

/** The cells of one kind that are not settled by the ways there are. */
function cellsOf(model: Model, all: FamilyWeek[], programme: WayProgramme, { who, has }: Kind): Cell[] {
  return all.flatMap(({ family, week, ways }, group) => {
    const columns = at(programme.columns, group);
    return inWeek(model, week).flatMap((s) =>
      who(family).flatMap((one): Cell[] => {
        const isIn = ways.map((way) => has(way, s, one));
        const cell = {
          columns: columns.filter((_, i) => isIn[i]),
          others: columns.filter((_, i) => !isIn[i]),
        };
        return cell.columns.length > 0 && cell.others.length > 0 ? [cell] : [];
      }),
    );
  });
}
