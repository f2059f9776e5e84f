export type FormValues = Record<string, string | string[] | undefined>;
export type RefusedForm = { problems: Record<string, string>; typed: FormValues };

/** What a form's fields show: what was typed when it was refused, else what is kept. */
export function formState(
  kept: FormValues,
  refused: RefusedForm | undefined,
  words: Record<string, string>,
  otherwise: string,
) {
  const shown = refused?.typed ?? kept;
  return {
    value: (name: string): string => [shown[name] ?? ''].flat()[0] ?? '',
    values: (name: string): string[] => [shown[name] ?? []].flat(),
    /** The sentence for what is wrong with a field. */
    problem: (name: string): string | undefined => {
      const reason = refused?.problems[name];
      return reason === undefined ? undefined : (words[reason] ?? otherwise);
    },
  };
}

export type FormState = ReturnType<typeof formState>;
