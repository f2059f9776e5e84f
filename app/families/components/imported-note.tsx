import { Link } from '@remix-run/react';
import { useFamilyWords } from '#app/i18n/family-words.ts';
import { useLanguage } from '#app/i18n/messages-context.tsx';
import type { NextStep } from '../next-step.ts';

export type Imported = { added: number; updated: number; unchanged: number; next: NextStep };

/** What an import brought, and what a coordinator does next. */
export function ImportedNote({ base, imported }: { base: string; imported: Imported }) {
  const { t } = useLanguage();
  const words = useFamilyWords();
  const { added, updated, unchanged, next } = imported;
  const agreements = { to: `${base}/agreements`, words: t.coop.lookAtRules };
  const plan = { to: `${base}/plan`, words: t.rota.planTitle };
  const ways = { agree: [agreements, plan], plan: [plan, agreements], solve: [plan], planAgain: [plan] };
  return (
    <div className="notice" role="status">
      <p>
        <b>{words.import.done(added, updated, unchanged)}.</b> {words.import.below}
      </p>
      <p>{words.import.next[next]}</p>
      <p className="actions">
        {ways[next].map((way, i) => (
          <Link key={way.to} className={i === 0 ? 'button' : 'button quiet'} to={way.to}>
            {way.words}
          </Link>
        ))}
      </p>
    </div>
  );
}
