import type { ViewStateValue } from '@slack/bolt';
import type { z } from 'zod';
import { FormErrors } from './user-error.ts';

type FieldValue = string | string[] | null;

/** A modal's inputs as sent, by block id. Empty text is '', nothing chosen is null or []. */
export type FormValues = Record<string, FieldValue>;

export function formValues(state: Record<string, Record<string, ViewStateValue>>): FormValues {
  return Object.fromEntries(
    Object.entries(state).flatMap(([field, actions]) => {
      const [value] = Object.values(actions);
      return value ? [[field, fieldValue(value)]] : [];
    }),
  );
}

function fieldValue(value: ViewStateValue): FieldValue {
  switch (value.type) {
    case 'static_select':
    case 'external_select':
    case 'radio_buttons':
      return value.selected_option?.value ?? null;
    case 'multi_static_select':
    case 'multi_external_select':
    case 'checkboxes':
      return (value.selected_options ?? []).map((option) => option.value ?? '');
    case 'users_select':
      return value.selected_user ?? null;
    case 'multi_users_select':
      return value.selected_users ?? [];
    case 'conversations_select':
      return value.selected_conversation ?? null;
    case 'multi_conversations_select':
      return value.selected_conversations ?? [];
    case 'channels_select':
      return value.selected_channel ?? null;
    case 'multi_channels_select':
      return value.selected_channels ?? [];
    case 'datepicker':
      return value.selected_date ?? null;
    case 'timepicker':
      return value.selected_time ?? null;
    default:
      return value.value ?? '';
  }
}

/** Reads a form by a schema whose keys are its block ids; what does not fit is said under its input. */
export function readForm<Schema extends z.ZodType>(schema: Schema, values: FormValues): z.output<Schema> {
  const result = schema.safeParse(values);
  if (result.success) return result.data;
  const fields: Record<string, string> = {};
  for (const issue of result.error.issues) fields[String(issue.path[0])] ??= issue.message;
  throw new FormErrors(fields);
}
