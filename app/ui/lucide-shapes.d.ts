import type {} from 'lucide-react/icons/house';

/** Each icon's own file also exports its shape as data; the library's types leave that out (all icons share one type). */
declare module 'lucide-react/icons/house' {
  export const __iconData: {
    name: string;
    node: [tag: string, attributes: Record<string, string>][];
  };
}
