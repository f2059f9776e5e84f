import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judge, type Problem, type Rota, readProblem, solve } from '#app/scheduler/index.ts';

const raw = JSON.parse(readFileSync('tests/scheduler/problems/oakland-7.json', 'utf8'));

function read(json: unknown): Problem {
  const done = readProblem(json);
  if (!done.ok) throw new Error(done.faults.map((fault) => `${fault.path}: ${fault.message}`).join('\n'));
  return done.problem;
}

/** One session, one family of two children, one adult: the smallest problem that needs somebody. */
function small(over: Record<string, unknown> = {}): Problem {
  return read({
    ...raw,
    name: 'small',
    rules: { ...raw.rules, restorationMinutesPerWeek: 0 },
    families: [{ ...raw.families[0], placesPerWeek: { min: 0, max: 1 } }],
    sessions: [{ ...raw.sessions[0], venue: 'hall', host: null }],
    fixed: { duties: [], backups: [], places: [], noDuties: [], noBackups: [], noPlaces: [] },
    ...over,
  });
}

function rota(over: Partial<Rota>): unknown {
  return {
    format: 'rotation/1',
    problem: 'small',
    status: 'feasible',
    duties: [],
    backups: [],
    places: [],
    open: [],
    levels: [],
    conflicts: [],
    ...over,
  };
}

const session = raw.sessions[0].id as string;
const family = raw.families[0].id as string;

describe('judge', () => {
  it('accepts a place beside an open slot and counts the slot’s minutes', () => {
    const verdict = judge(small(), rota({ places: [{ family, session }], open: [{ session, adults: 1 }] }));
    // Only that it lists no levels: the rota itself breaks no rule.
    expect(verdict.violations.map((violation) => violation.rule)).toEqual(['levels']);
    expect(verdict.levels[0]).toEqual({ name: 'openDutyMinutes', value: 180 });
  });

  it('refuses children without an adult', () => {
    const verdict = judge(small(), rota({ places: [{ family, session }] }));
    expect(verdict.valid).toBe(false);
    expect(verdict.violations.map((violation) => violation.rule)).toContain('adults');
  });

  it('refuses anything that is no rota without failing', () => {
    for (const nothing of [
      null,
      7,
      'rota',
      [],
      {},
      { duties: 'x' },
      rota({ duties: [{ adult: 'nobody', session }] }),
    ]) {
      expect(judge(small(), nothing).valid).toBe(false);
    }
  });

  it('finds a solved rota invalid once one duty is taken out', async () => {
    const given = small({
      rules: { ...raw.rules, restorationMinutesPerWeek: 180 },
      families: raw.families.slice(0, 4),
    });
    const solved = await solve(given, { seed: 1 });
    expect(judge(given, solved).violations).toEqual([]);
    expect(solved.duties.length).toBeGreaterThan(0);
    expect(judge(given, { ...solved, duties: solved.duties.slice(1) }).valid).toBe(false);
  });
});
