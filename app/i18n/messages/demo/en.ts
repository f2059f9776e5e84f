/** The sentences of the demo. */
export const demo = {
  title: 'Or look around first',
  lead: 'Walk into the Oakland demo: seven made-up families, four weeks of mornings, a published rota, a check-in with answers. No address needed.',
  asParent: 'Look around as a parent',
  asCoordinator: 'Look around as a coordinator',
  banner: 'This is the demo: everybody here is made up.',
  shared: 'What you change or type, other visitors can see.',
  youAre: (name: string) => `You are ${name}.`,
  toParent: 'See it as a parent',
  toCoordinator: 'See it as a coordinator',
  more: 'More',
  reset: 'Start the demo afresh',
  remove: 'Remove the demo',
  actions: 'The demo',
  me: (name: string) => `You are looking around the demo as ${name}.`,
  leave: 'Leave the demo',
  rounds: { earlier: 'How were the first weeks?', now: 'How is this month going?' },
};

export type DemoMessages = typeof demo;
