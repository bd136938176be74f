/** The local workspace did not answer at all: it was stopped, or is being started anew. */
export class NotReachable extends Error {}

/** Gives what the server says at a path, or throws: `NotReachable`, or an Error with the server's own words. */
export async function ask<Answer>(
  path: string,
  query: { [name: string]: string | undefined },
): Promise<Answer> {
  return read<Answer>(await reach(`${path}?${queryText(query)}`));
}

export async function send<Answer>(path: string, body: object): Promise<Answer> {
  const headers = { 'content-type': 'application/json' };
  return read<Answer>(await reach(path, { method: 'POST', headers, body: JSON.stringify(body) }));
}

function queryText(query: { [name: string]: string | undefined }): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return new URLSearchParams(given).toString();
}

async function reach(path: string, init?: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init);
  } catch (error) {
    throw new NotReachable('The local workspace is not reachable.', { cause: error });
  }
}

async function read<Answer>(response: Response): Promise<Answer> {
  const body: unknown = await response.json();
  if (!response.ok) throw new Error(wordsOf(body) ?? `The local workspace answered ${response.status}.`);
  return body as Answer;
}

function wordsOf(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('error' in body)) return undefined;
  return typeof body.error === 'string' ? body.error : undefined;
}
