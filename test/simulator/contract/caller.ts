import type { JsonObject, Simulator } from '../../../src/simulator/index.ts';

export type Called = { method: string; status: number; answer: JsonObject };

/** Calls the Web API over HTTP as any client may: a form with JSON inside, or JSON altogether. */
export function callerOf(slack: Simulator) {
  const calls: Called[] = [];

  async function call(method: string, args: JsonObject = {}, token = slack.botToken): Promise<JsonObject> {
    return post(method, form(args), token);
  }

  async function callWithJson(method: string, args: JsonObject): Promise<JsonObject> {
    return post(method, JSON.stringify(args), slack.botToken);
  }

  async function post(method: string, body: URLSearchParams | string, token: string): Promise<JsonObject> {
    const response = await fetch(`${slack.apiUrl}${method}`, {
      method: 'POST',
      body,
      headers: {
        authorization: `Bearer ${token}`,
        ...(typeof body === 'string' && { 'content-type': 'application/json; charset=utf-8' }),
      },
    });
    const answer: JsonObject = JSON.parse(await response.text());
    calls.push({ method, status: response.status, answer });
    return answer;
  }

  return { calls, call, callWithJson };
}

function form(args: JsonObject): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [name, value] of Object.entries(args)) fields.set(name, asText(value));
  return fields;
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
