import { __iconData as week } from 'lucide-react/icons/calendar-days';
import { __iconData as plan } from 'lucide-react/icons/calendar-plus';
import { __iconData as rota } from 'lucide-react/icons/calendar-range';
import { __iconData as before } from 'lucide-react/icons/chevron-left';
import { __iconData as after } from 'lucide-react/icons/chevron-right';
import { __iconData as text } from 'lucide-react/icons/file-text';
import { __iconData as home } from 'lucide-react/icons/house';
import { __iconData as person } from 'lucide-react/icons/user-round';
import { __iconData as people } from 'lucide-react/icons/users-round';
import { Drawing } from './drawing.tsx';

type Shape = typeof week;

const shapes = {
  week: drawn(week),
  rota: drawn(rota),
  plan: drawn(plan),
  home: drawn(home),
  text: drawn(text),
  person: drawn(person),
  people: drawn(people),
  before: drawn(before, 24),
  after: drawn(after, 24),
};

/** A shape of Lucide beside words that say the same, so that nobody needs to see it. */
export function Icon({ of }: { of: keyof typeof shapes }) {
  return <Drawing of={shapes[of]} />;
}

function drawn({ node }: Shape, size = 22): string {
  const marks = node.map(([tag, { key: _, ...attributes }]) => {
    const said = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
    return `<${tag}${said.join('')}/>`;
  });
  return `<svg class="icon" width="${size}" height="${size}" viewBox="0 0 24 24" aria-hidden="true">${marks.join('')}</svg>`;
}
