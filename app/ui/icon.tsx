/**
 * The shapes of the menus, each as one path: pages draw many of them, and each element costs. After Lucide (lucide.dev),
 * Copyright (c) Lucide Icons and Contributors, ISC licence: permission to use, copy, modify, and/or distribute this
 * software for any purpose with or without fee is hereby granted, provided that the above copyright notice and this
 * permission notice appear in all copies. The software is provided "as is" and without any warranty.
 */
const calendar =
  'M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2zM8 2v3M16 2v3M3 9h18';
const shapes = {
  week: `${calendar}M8 13h.01M12 13h.01M16 13h.01M8 17h.01M12 17h.01M16 17h.01`,
  rota: `${calendar}M17 13h-6M13 17H7M7 13h.01M17 17h.01`,
  plan: 'M8 2v3M16 2v3M3 9h18M16 18h6M19 15v6M21 11.5V5a2 2 0 0 0-2-2H5a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h8.3',
  home: 'M15 21v-8a1 1 0 0 0-1-1h-4a1 1 0 0 0-1 1v8M3 10a2 2 0 0 1 .709-1.528l7-6a2 2 0 0 1 2.582 0l7 6A2 2 0 0 1 21 10v9a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2z',
  text: 'M6 22a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2h8a2.4 2.4 0 0 1 1.704.706l3.588 3.588A2.4 2.4 0 0 1 20 8v12a2 2 0 0 1-2 2zM14 2v5a1 1 0 0 0 1 1h5M10 9H8M16 13H8M16 17H8',
  person: 'M17 8a5 5 0 1 1-10 0 5 5 0 0 1 10 0zM20 21a8 8 0 0 0-16 0',
  people:
    'M15 8a5 5 0 1 1-10 0 5 5 0 0 1 10 0zM18 21a8 8 0 0 0-16 0M22 20c0-3.37-2-6.500-4-8a5 5 0 0 0-.45-8.300',
  before: 'm15 18-6-6 6-6',
  after: 'm9 18 6-6-6-6',
} as const;

/** A shape beside words that say the same, so that nobody needs to see it. */
export function Icon({ of, size = 22 }: { of: keyof typeof shapes; size?: number }) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path d={shapes[of]} />
    </svg>
  );
}
