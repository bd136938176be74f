import { estimateWords, type Unit } from '../../sprints/index.ts';

/** What somebody takes on in a sprint. */
export interface Share {
  stories: Array<{ id: string; key: string; estimate: number | null }>;
  /** Days for it. */
  days: number;
}

/** What an assignee said to their share, as it was then. */
export interface Answer {
  userId: string;
  answer: 'confirmed' | 'refused';
  reason: string;
  share: Share;
  at: Date;
}

/** `changed`: they answered, and their share is not what it was. */
export type AnswerState = 'open' | 'confirmed' | 'refused' | 'changed';

export function answerState(answer: Answer | undefined, share: Share): AnswerState {
  if (!answer) return 'open';
  return sharesDiffer(answer.share, share) ? 'changed' : answer.answer;
}

/** What is not as it was in somebody's share, a phrase each: 'ERP-004 (5 points) came to you'. */
export function shareChanges(was: Share, now: Share, unit: Unit): string[] {
  const before = new Map(was.stories.map((story) => [story.id, story]));
  const after = new Map(now.stories.map((story) => [story.id, story]));
  return [
    ...now.stories.flatMap((story) => {
      const old = before.get(story.id);
      const words = estimateWords(story.estimate, unit);
      if (!old) return [`${story.key} (${words}) came to you`];
      return old.estimate === story.estimate
        ? []
        : [`${story.key} went from ${estimateWords(old.estimate, unit)} to ${words}`];
    }),
    ...was.stories.filter(({ id }) => !after.has(id)).map(({ key }) => `${key} is no longer yours`),
    ...(was.days === now.days ? [] : [`you have ${dayCount(now.days)} instead of ${dayCount(was.days)}`]),
  ];
}

/** '8 days', '1 day', '7.5 days'. */
export function dayCount(days: number): string {
  return `${Math.round(days * 100) / 100} ${days === 1 ? 'day' : 'days'}`;
}

function sharesDiffer(one: Share, other: Share): boolean {
  return shareChanges(one, other, 'points').length > 0;
}
