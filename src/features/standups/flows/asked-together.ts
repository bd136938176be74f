import type { Db } from '../../../database/index.ts';
import type { Prompt } from '../rules/types.ts';
import { findPrompt, promptsAskedIn } from '../store/index.ts';
import { type OccurrencePlace, placeOfOccurrence } from './place.ts';
import { unlessBroken } from './unless-broken.ts';

export interface PlacedPrompt {
  place: OccurrencePlace;
  prompt: Prompt;
}

/** All that one message asks of a person, first the prompt whose message it is. */
export async function askedTogether(db: Db, prompt: Prompt): Promise<PlacedPrompt[]> {
  const first = prompt.askedIn ? await findPrompt(db, prompt.askedIn, prompt.userId) : prompt;
  if (!first) return [];
  const together: PlacedPrompt[] = [];
  for (const one of [first, ...(await promptsAskedIn(db, first.occurrenceId, prompt.userId))]) {
    const find = () => placeOfOccurrence(db, one.occurrenceId);
    const place = one === first ? await find() : await unlessBroken(find);
    if (place) together.push({ place, prompt: one });
  }
  return together;
}
