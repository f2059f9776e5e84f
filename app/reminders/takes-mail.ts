import type { ExpressionBuilder } from 'kysely';
import type { Tables } from '#db/schema.ts';

/** For a query over adults: whether no mail server has refused their address for good. */
export function takesMail(eb: ExpressionBuilder<Tables, 'adults'>) {
  return eb.or([
    eb('adults.refused_email', 'is', null),
    eb('adults.email', 'is', null),
    eb('adults.refused_email', '!=', eb.ref('adults.email')),
  ]);
}
