import { __iconData as week } from 'lucide-react/icons/calendar-days';
import { __iconData as plan } from 'lucide-react/icons/calendar-plus';
import { __iconData as rota } from 'lucide-react/icons/calendar-range';
import { __iconData as before } from 'lucide-react/icons/chevron-left';
import { __iconData as after } from 'lucide-react/icons/chevron-right';
import { __iconData as text } from 'lucide-react/icons/file-text';
import { __iconData as home } from 'lucide-react/icons/house';
import { __iconData as person } from 'lucide-react/icons/user-round';
import { __iconData as people } from 'lucide-react/icons/users-round';

type Shape = typeof week;

const shapes = {
  week: marksOf(week),
  rota: marksOf(rota),
  plan: marksOf(plan),
  home: marksOf(home),
  text: marksOf(text),
  person: marksOf(person),
  people: marksOf(people),
  before: marksOf(before),
  after: marksOf(after),
};

/**
 * A shape of Lucide beside words that say the same, so that nobody needs to see it. Its parts are put together once as
 * text: the library's own components draw ten elements at each use, and pages draw many of them.
 */
export function Icon({ of, size = 22 }: { of: keyof typeof shapes; size?: number }) {
  return (
    <svg
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      aria-hidden="true"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the library's own shapes, nothing anybody typed
      dangerouslySetInnerHTML={{ __html: shapes[of] }}
    />
  );
}

function marksOf({ node }: Shape): string {
  return node
    .map(([tag, { key: _, ...attributes }]) => {
      const said = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
      return `<${tag}${said.join('')}/>`;
    })
    .join('');
}
