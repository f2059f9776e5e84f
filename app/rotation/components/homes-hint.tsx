import { usePlanWords } from '#app/i18n/plan-words.ts';

/** A family at whose home a session is. */
export type Home = { id: string; name: string };

/** Homes that are named at once; more are counted first, so that the way to what follows stays short. */
const MOST_NAMED = 4;

/** Homes whose address is not known yet, each a link to where it can be written. */
export function HomesHint({ homes }: { homes: Home[] }) {
  const plan = usePlanWords();
  if (homes.length === 0) return null;
  const links = homes.map(({ id, name }) => (
    <a key={id} className="change" href={`family/${id}/about`}>
      {name}
    </a>
  ));
  if (homes.length <= MOST_NAMED)
    return (
      <>
        <p>{plan.noAddress}</p>
        <p className="homes">{links}</p>
      </>
    );
  return (
    <>
      <p>{plan.homesWithoutAddress(homes.length)}</p>
      <details className="names small">
        <summary>{plan.whichOnes}</summary>
        <p className="homes">{links}</p>
      </details>
    </>
  );
}
