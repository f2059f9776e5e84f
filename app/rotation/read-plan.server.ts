import { type Closure, closuresFrom } from '#app/coops/closures.server.ts';
import type { CoordinatorScope } from '#app/coops/scope.ts';
import type { Locale } from '#app/i18n/locale.ts';
import { rotaSubject } from '#app/reminders/rota-subject.ts';
import { waitingMails } from '#app/reminders/waiting-mails.server.ts';
import { addDays, type Instant, localDateOf, mondayOf } from '#app/time/index.ts';
import type { Database } from '#db/connect.ts';
import { buildProblem } from './build-problem.ts';
import { checkDraft, explainDraft } from './check-draft.ts';
import { choicesAt } from './choices.ts';
import { closedIn } from './closed-in.ts';
import { conflictsSeen, isLoosened } from './conflicts.ts';
import { draftMark } from './draft-mark.ts';
import { findingsReader } from './findings-reader.ts';
import { homesWithoutAddress } from './homes-without-address.server.ts';
import { type Cycle, latestSolve, listCycles } from './list-cycles.server.ts';
import { loosenedAt } from './loosened.ts';
import { planView, withRota } from './plan-view.ts';
import { mondaysPlanned, reachedBy } from './reached.ts';
import { readPlanning } from './read-planning.server.ts';
import { relaxationsSeen } from './relaxations.ts';
import { waitingRepair } from './repair.server.ts';
import { repairView } from './repair-view.ts';
import { sayCheck } from './say-check.ts';
import { sayConflict } from './say-conflict.ts';
import { sayGiven } from './say-given.ts';
import { sayRelaxation } from './say-relaxation.ts';
import { mostWeeks } from './schema.ts';
import { takenStep } from './taken-step.ts';
import { uncaredIn } from './uncared.ts';
import { unmetIn } from './unmet.ts';

/** Which cycle is wanted, which week and family of it, and the session to change; who reads it, and when. */
type Wanted = { query: URLSearchParams; locale: Locale; now: Instant };

/** What the plan's page shows: the co-op's cycles, one of them in full, and when another could start. */
export async function readPlan(db: Database, scope: CoordinatorScope, wanted: Wanted) {
  const cycles = await listCycles(db, scope);
  const cycle =
    cycles.find(({ id }) => id === wanted.query.get('cycle')) ??
    cycles.find(({ publishedAt }) => publishedAt === null) ??
    cycles[0];
  const afterThisWeek = addDays(mondayOf(localDateOf(wanted.now, scope.timeZone)), 7);
  const newest = cycles[0];
  const nextMonday = newest && newest.lastDay >= afterThisWeek ? addDays(newest.lastDay, 1) : afterThisWeek;
  const earliest = cycle && cycle.firstDay < nextMonday ? cycle.firstDay : nextMonday;
  const closures = await closuresFrom(db, scope, earliest);
  return {
    cycles,
    nextMonday,
    closures: closedIn(closures, { firstDay: nextMonday, weeks: mostWeeks }),
    shown: cycle ? await readCycle(db, scope, cycle, closures, wanted) : null,
  };
}

/** One cycle as its plan shows it, in the reader's words. */
export type CycleSeen = Awaited<ReturnType<typeof readCycle>>;

async function readCycle(
  db: Database,
  scope: CoordinatorScope,
  cycle: Cycle,
  closures: Closure[],
  { query, locale, now }: Wanted,
) {
  const [planning, solve] = await Promise.all([
    readPlanning(db, scope, cycle.id),
    latestSolve(db, scope, cycle.id),
  ]);
  if (!planning) throw new Response(null, { status: 404 });
  const draft = cycle.publishedAt === null;
  const running = solve?.status === 'queued' || solve?.status === 'running';
  const ended = solve?.status === 'done' || solve?.status === 'stopped';
  const impossible = solve?.rota?.status === 'infeasible';
  const loosened = draft && isLoosened(planning, solve?.explanations ?? []);
  const best = draft && solve?.status === 'running' && !impossible ? solve.rota : null;
  const hasRota = planning.places.length > 0 || planning.duties.length > 0;
  const change = running ? null : query.get('change');
  const problem = (draft && hasRota && !running) || change ? buildProblem(planning, now) : null;
  const check = draft && hasRota && problem ? checkDraft(planning, problem, ended ? solve.rota : null) : null;
  const told = check?.changed && problem ? explainDraft(planning, problem) : (solve?.explanations ?? []);
  const begun = new Set(planning.sessions.flatMap(({ id, startsAt }) => (startsAt <= now ? [id] : [])));
  // What has begun with too few adults is nobody's to fill any more.
  const findings = told.filter((of) => of.kind !== 'openSlot' || !begun.has(of.session));
  const [noAddress, repair, mails] = await Promise.all([
    draft && hasRota ? homesWithoutAddress(db, scope, cycle.id) : [],
    running ? null : waitingRepair(db, scope, planning, now),
    draft ? null : waitingMails(db, scope, { kind: 'rotaPublished', subject: rotaSubject(cycle.id), now }),
  ]);
  /** What the draft gives, or the rota with the changes that wait; null while no run has found that out. */
  const found = ended && !impossible && (draft || repair?.fresh === true) ? solve.rota : null;
  const view = planView(best ? withRota(planning, best) : planning, {
    week: query.get('week'),
    family: query.get('family'),
    now,
  });
  const reader = findingsReader(locale, localDateOf(now, scope.timeZone));
  const planned = repair && new Set(repair.problem.sessions.map(({ id }) => id));
  return {
    cycle,
    view,
    given:
      found &&
      sayGiven(
        {
          reached: reachedBy(planning, findings, planned),
          uncared: uncaredIn(draft ? planning : withRota(planning, found), mondaysPlanned(planning, planned)),
          unmet: unmetIn(planning, findings, view.week),
        },
        { week: view.week, promised: planning.rules.restorationMinutesPerWeek },
        reader,
      ),
    solve: solve && {
      status: solve.status,
      level: solve.level,
      stopping: solve.stopping,
      impossible: ended && impossible && !loosened,
    },
    conflicts: conflictsSeen(planning, solve?.explanations ?? []).map((of) => ({
      words: sayConflict(of, reader),
      loosenAt: of.loosenAt,
    })),
    relaxations: relaxationsSeen(planning, findings, closures).map((of) => sayRelaxation(of, reader)),
    check: check && sayCheck(check, reader),
    noAddress,
    mark: draftMark(planning),
    handMade: planning.pins.length > 0,
    loosened: loosenedAt(planning.pins, query),
    taken: takenStep(query, { published: !draft, proposal: repair !== null || running }),
    choices: change && problem ? choicesAt(planning, problem, change) : null,
    repair: repair && repairView(planning, repair),
    mails,
    running,
  };
}
