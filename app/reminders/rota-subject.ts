import type { Instant } from '#app/time/index.ts';

/** What a rota's mail is about: a cycle as it was published, or as it was changed at an instant, each told of once. */
export function rotaSubject(cycleId: string, changedAt?: Instant): string {
  return changedAt === undefined ? cycleId : `${cycleId} ${changedAt}`;
}

export function readRotaSubject(subject: string): { cycleId: string; changed: boolean } {
  const [cycleId = '', changedAt] = subject.split(' ');
  return { cycleId, changed: changedAt !== undefined };
}
