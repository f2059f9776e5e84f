import { at } from './at.ts';
import type { Cell, ProgrammeOfWholes } from './branching.ts';
import { columnsOf, type Formulation } from './formulation.ts';
import type { Ways } from './list-ways.ts';
import { evenGrain, isOdd, type Spare } from './odd-children.ts';
import type { Way } from './search/ways.ts';
import type { WayProgramme } from './way-programme.ts';

/**
 * A programme of ways with a column more for each session that counts the adults on duty there, and all that is whole in
 * its plans.
 */
export function withWholes(form: Formulation, { all }: Ways, programme: WayProgramme): ProgrammeOfWholes {
  const { model } = form;
  const { duty, place, slots, open: opens } = columnsOf(model);
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
  const cells = (has: (way: Way, s: number, adult: number) => boolean, who: (family: number) => number[]) =>
    all.flatMap(({ family, week, ways }, group): Cell[] => {
      const sessions = [...model.sessions.keys()].filter((s) => at(model.sessions, s).week === week);
      return sessions.flatMap((s) =>
        who(family).map((a): Cell => {
          const columns = at(programme.columns, group);
          const isIn = ways.map((way) => has(way, s, a));
          return { columns: columns.filter((_, i) => isIn[i]), others: columns.filter((_, i) => !isIn[i]) };
        }),
      );
    });
  const isOpen = ({ columns, others }: Cell) => columns.length > 0 && others.length > 0;
  const duties = cells(
    (way, s, adult) => way.duties.some(([who, d]) => who === adult && d === s),
    (family) => at(model.families, family).adults,
  );
  const places = cells(
    (way, s) => way.places.includes(s),
    () => [-1],
  );
  const { childrenPerAdult } = model.problem.rules;
  const grain = evenGrain(
    childrenPerAdult,
    model.families.map(({ weight }) => weight),
  );
  const spare = model.sessions.map(
    ({ staff }, s): Spare => ({
      terms: programme.image([
        ...model.adults.map((_, a): [number, number] => [duty(a, s), childrenPerAdult]),
        ...model.families.map(({ weight }, f): [number, number] => [place(f, s), -weight]),
      ]),
      least: -childrenPerAdult * (staff + at(form.upper, slots(s))),
      odd: model.families.flatMap(({ weight }, f) =>
        isOdd(weight, grain) ? [programme.image([[place(f, s), 1]])] : [],
      ),
      grain,
    }),
  );
  const open = programme.image(model.sessions.map((_, s) => [opens(s), 1])).map(([column]) => column);
  const wholes = {
    open,
    staffing,
    spare,
    duties: duties.filter(isOpen),
    places: places.filter(isOpen),
  };
  return { ...programme, lower, upper, integer, rows, wholes };
}
