import { isVisible, shorten } from '../../../slack/mrkdwn.ts';
import { oneLine } from '../../../slack/words.ts';

/** What a line of the board bears. */
const LONGEST_TITLE = 150;

/** A title on one line; what is longer stands whole in the notes, and that is said. */
export function fitTitle(typed: string, notes: string): { title: string; notes: string; says?: string } {
  const whole = oneLine(typed);
  if (!isVisible(whole)) return { title: '', notes };
  if (whole.length <= LONGEST_TITLE) return { title: whole, notes };
  return {
    title: shorten(whole, LONGEST_TITLE),
    notes: notes.includes(whole) ? notes : [whole, notes].filter((part) => part !== '').join('\n\n'),
    says: 'The title was long: it is shortened, and stands whole in the notes.',
  };
}
