import { parseWithZod } from '@conform-to/zod/v4';
import type { z } from 'zod';

/** What was typed, as given, for filling the form again. */
export type Typed = Record<string, string | string[]>;

export type ParsedForm<T> =
  | { ok: true; value: T }
  /** `problems` holds one reason for each field that has one, by the field's name. */
  | { ok: false; problems: Record<string, string>; typed: Typed };

/** Reads a submitted form by its schema; a refusal keeps everything that was typed. */
export async function parseForm<S extends z.ZodType>(
  request: Request,
  schema: S,
): Promise<ParsedForm<z.output<S>>> {
  const form = await request.formData();
  const submission = parseWithZod(form, { schema });
  if (submission.status === 'success') return { ok: true, value: submission.value };
  const problems: Record<string, string> = {};
  for (const [name, reasons] of Object.entries(submission.error ?? {})) {
    const reason = reasons?.[0];
    if (reason) problems[name] = reason;
  }
  return { ok: false, problems, typed: typedValues(form) };
}

function typedValues(form: FormData): Typed {
  const typed: Typed = {};
  for (const name of new Set(form.keys())) {
    const values = form.getAll(name).filter((value) => typeof value === 'string');
    typed[name] = values.length > 1 ? values : (values[0] ?? '');
  }
  return typed;
}
