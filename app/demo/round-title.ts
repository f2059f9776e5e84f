import type { Scope } from '#app/coops/scope.ts';
import { messagesFor } from '#app/i18n/catalogue.ts';
import { type Locale, locales } from '#app/i18n/locale.ts';
import { demoCoopId } from './demo.ts';

/**
 * A check-in with its title as this reader reads it. The demo's own titles are kept in the language of whoever came first,
 * and visitors of every language share it, so each reads them in theirs. What anybody typed stays as it is.
 */
export function titled<Round extends { title: string }>(
  { coopId }: Pick<Scope, 'coopId'>,
  round: Round,
  locale: Locale,
): Round {
  if (coopId !== demoCoopId) return round;
  const own = (['earlier', 'now'] as const).find((which) =>
    locales.some((one) => messagesFor(one).demo.rounds[which] === round.title),
  );
  return own ? { ...round, title: messagesFor(locale).demo.rounds[own] } : round;
}
