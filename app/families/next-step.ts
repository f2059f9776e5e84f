import type { Instant, LocalDate } from '#app/time/index.ts';

export type NextStep = 'agree' | 'plan' | 'solve' | 'planAgain';

/** What a coordinator does next once families have come: settle the rules, plan, or have the rota take them in. */
export function nextStep(coop: {
  /** Whether the agreements were looked at: a co-op begins with ready ones. */
  agreed: boolean;
  newestCycle: { lastDay: LocalDate; publishedAt: Instant | null } | undefined;
  today: LocalDate;
}): NextStep {
  const { newestCycle } = coop;
  if (!newestCycle || newestCycle.lastDay < coop.today) return coop.agreed ? 'plan' : 'agree';
  return newestCycle.publishedAt === null ? 'solve' : 'planAgain';
}
