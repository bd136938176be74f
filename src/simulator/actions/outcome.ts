/** Whether Slack's client shows that it worked, or what it shows instead. */
export type Outcome = { ok: true } | { ok: false; failure: string };

export const worked: Outcome = { ok: true };

export const troubleConnecting = 'We had some trouble connecting. Try again?';

export function failed(failure: string): Outcome {
  return { ok: false, failure };
}
