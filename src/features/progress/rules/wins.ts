/** What begins a line of an answer that names a win: 'Win: …', 'Win - …', 🎉 or 🏆, also as Slack writes them. */
const WIN = /^(?:wins?\s*(?::|\s[-–—]\s)|🎉|🏆|:tada:|:trophy:)\s*/iu;

/** The wins among lines that somebody wrote, without what marks them, in order. */
export function winsAmong(lines: readonly string[]): string[] {
  return lines
    .filter((line) => WIN.test(line.trim()))
    .map((line) => line.trim().replace(WIN, '').trim())
    .filter((win) => win !== '');
}

/** What is celebrated, once ever. */
export interface Win {
  workspaceId: string;
  teamId: string;
  /** `story:` and its id, or `said:`, the answer's id and the how-manieth of its wins. */
  id: string;
  kind: 'story' | 'said';
  /** What somebody wrote, or the story's key and title when it was done; not escaped. */
  text: string;
  /** Whose it is: assignees, or who wrote it. */
  userIds: string[];
  wonAt: Date;
  /** The message that tells it in the wins channel, or `IN_DAILY`; null until it is told. */
  toldIn: string | null;
}

/** In the place of a message: the daily names it. */
export const IN_DAILY = 'daily';

export function storyWinId(storyId: string): string {
  return `story:${storyId}`;
}

/** Of a finished story; null for what somebody said. */
export function storyIdOf({ kind, id }: Pick<Win, 'kind' | 'id'>): string | null {
  return kind === 'story' ? id.slice(storyWinId('').length) : null;
}

export function saidWinId(answerId: string, at: number): string {
  return `said:${answerId}:${at}`;
}
