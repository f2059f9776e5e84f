/** Anybody in the demo may start it afresh; only who sits at the machine itself, without a mail server, may remove it. */
export function mayRemoveDemo(at: {
  fromThisMachine: boolean;
  app: { settings: { smtpUrl: string | null } };
}): boolean {
  return at.fromThisMachine && at.app.settings.smtpUrl === null;
}
