import { useEffect, useRef, useState } from 'react';
import { type DraftOf, forgetDrafts, keepDraft, keptDraft, tabStorage } from '../kept-draft.ts';

/** Keeps the form's answers in the tab and puts back what it finds there; `found` says that it has. */
export function useKeptDraft({ roundId, memberId }: DraftOf) {
  const form = useRef<HTMLFormElement>(null);
  const [found, setFound] = useState(false);
  useEffect(() => {
    const storage = tabStorage();
    if (!storage || !form.current) return;
    const { answers, call } = keptDraft(storage, { roundId, memberId });
    const put = [...Object.entries(answers), ...(call ? [['call', 'yes'] as const] : [])].filter(
      ([name, value]) => putBack(form.current, name, `${value}`),
    );
    setFound(put.length > 0);
    // What was chosen before the script came, or comes back from the server, is kept from here on too.
    const given = new FormData(form.current);
    if (!given.keys().next().done) keepDraft(storage, { roundId, memberId }, given);
  }, [roundId, memberId]);

  function keep() {
    const storage = tabStorage();
    if (storage && form.current) keepDraft(storage, { roundId, memberId }, new FormData(form.current));
  }

  function startAfresh() {
    const storage = tabStorage();
    if (storage) forgetDrafts(storage);
    form.current?.reset();
    setFound(false);
    location.hash = '';
  }

  return { form, found, keep, startAfresh };
}

/** Chooses an answer, unless the form has one by that name: what was chosen before the script came stays. */
function putBack(form: HTMLFormElement | null, name: string, value: string): boolean {
  const inputs = [...(form?.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`) ?? [])];
  const input = inputs.find((one) => one.value === value);
  if (!input || inputs.some((one) => one.checked)) return false;
  input.checked = true;
  return true;
}

/** Once a check-in is sent or over, the tab keeps nothing of it. */
export function useForgetDrafts(over: boolean): void {
  useEffect(() => {
    const storage = over ? tabStorage() : null;
    if (storage) forgetDrafts(storage);
  }, [over]);
}
