import { type Draft, readDraft } from './draft.ts';

/**
 * Answers on their way, kept in the tab alone (`sessionStorage`): a phone that drops the tab and loads it again still has
 * them, and no other tab, device or address ever does. They are named by the round and the member, so that who signs in
 * next on a shared phone does not meet them.
 */
const prefix = 'check-in ';

export type TabStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** The tab's storage; null where the browser keeps nothing. */
export function tabStorage(): TabStorage | null {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}

export type DraftOf = { roundId: string; memberId: string };

const keyOf = ({ roundId, memberId }: DraftOf) => `${prefix}${roundId} ${memberId}`;

export function keepDraft(storage: TabStorage, of: DraftOf, form: FormData): void {
  const { answers, call } = readDraft(form);
  const said = new URLSearchParams(Object.entries(answers).map(([question, step]) => [question, `${step}`]));
  if (call) said.set('call', 'yes');
  storage.setItem(keyOf(of), said.toString());
}

export function keptDraft(storage: TabStorage, of: DraftOf): Draft {
  return readDraft(new URLSearchParams(storage.getItem(keyOf(of)) ?? ''));
}

/** Forgets whatever check-in the tab has kept: once one is sent, or when its author says so. */
export function forgetDrafts(storage: TabStorage): void {
  const keys = Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? '');
  for (const key of keys.filter((kept) => kept.startsWith(prefix))) storage.removeItem(key);
}
