import type { FormValues } from '../../../slack/form-values.ts';
import { FormErrors, UserError } from '../../../slack/user-error.ts';
import { inputsOf } from '../rules/index.ts';

/** The values of a form by the names of its fields, without the turn in which they stand. */
export function withoutTurn(values: FormValues): FormValues {
  return Object.fromEntries(Object.entries(values).map(([id, value]) => [id.replace(/~\d+$/, ''), value]));
}

/** What refuses a field by its name refuses the input of this turn. */
export async function inTurn<T>(turn: number, work: () => Promise<T>): Promise<T> {
  return work().catch((error: unknown) => {
    if (error instanceof FormErrors) {
      const named = Object.entries(error.fields).map(([field, says]) => [`${field}~${turn}`, says]);
      throw new FormErrors(Object.fromEntries(named));
    }
    if (error instanceof UserError && error.field)
      throw new UserError(error.reply, `${inputsOf(error.field).at(-1)}~${turn}`);
    throw error;
  });
}
