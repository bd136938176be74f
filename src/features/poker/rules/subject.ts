import type { Story } from '../../sprints/index.ts';

/** What people vote on, as text that differs when any of it does. */
export function subjectOf(story: Story): string {
  const { title, notes, acceptanceCriteria, estimate } = story;
  return JSON.stringify({ title, notes, acceptanceCriteria, estimate });
}

/**
 * Why nobody estimates this story (any more), as it goes on after a colon; null: go on.
 *
 * @param subject what is voted on, where there are votes already
 */
export function whyNotToEstimate(story: Story | undefined, subject?: string): string | null {
  if (!story) return 'it is no longer kept';
  if (story.status === 'dropped') return 'it was dropped';
  if (story.status === 'done') return 'it is done';
  if (subject === undefined || subjectOf(story) === subject) return null;
  return 'it was changed while it was voted on';
}
