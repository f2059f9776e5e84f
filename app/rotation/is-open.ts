/** A duty slot: whose it is or, once its holder has left the co-op after the session began, whose it was. */
export type Slot = { adultId: string | null; leftName?: string | null };

/** Whether nobody has this slot, nor had it. */
export function isOpen({ adultId, leftName = null }: Slot): boolean {
  return adultId === null && leftName === null;
}
