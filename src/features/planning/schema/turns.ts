import type { FormValues } from '../../../slack/form-values.ts';
import { FormErrors, UserError } from '../../../slack/user-error.ts';

/** The values of a form by the names of its fields, without the turn in which they stand. */
export function withoutTurn(values: FormValues): FormValues {
  return Object.fromEntries(Object.entries(values).map(([id, value]) => [id.replace(/~\d+$/, ''), value]));
}

/** What the fields of a sprint are called in the forms of its plan. */
const INPUTS: Record<string, string> = {
  ...{ startsOn: 'starts', endsOn: 'ends', ownerId: 'owner', prerequisites: 'needs' },
  ...{ pointsPerDay: 'pace', allocation: 'bug' },
};

/** What refuses a field by its name refuses the input of this turn. */
export async function inTurn<T>(turn: number, work: () => Promise<T>): Promise<T> {
  return work().catch((error: unknown) => {
    if (error instanceof FormErrors) {
      const named = Object.entries(error.fields).map(([field, says]) => [`${field}~${turn}`, says]);
      throw new FormErrors(Object.fromEntries(named));
    }
    if (error instanceof UserError && error.field)
      throw new UserError(error.reply, `${INPUTS[error.field] ?? error.field}~${turn}`);
    throw error;
  });
}
