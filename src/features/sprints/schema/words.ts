import { unquoted } from '../../../slack/words.ts';
import { type Priority, STATUSES, STORY_TYPES, type Status, type StoryType } from '../rules/index.ts';

/** 'must', 'Must-have', "won't", 'P1'. */
export function readPriority(word: string): Priority | null {
  const plain = word
    .toLowerCase()
    .replace(/['’`]/g, '')
    .replace(/-have$/, '');
  switch (plain) {
    case 'must':
    case 'should':
    case 'could':
    case 'wont':
    case 'p0':
    case 'p1':
    case 'p2':
    case 'p3':
      return plain;
    default:
      return null;
  }
}

const TYPE_NAMES: Record<string, StoryType> = {
  ...{ feat: 'feature', story: 'feature', perf: 'performance', fix: 'bug', defect: 'bug' },
  ...{ 'tech-debt': 'debt', techdebt: 'debt', 'technical-debt': 'debt', refactoring: 'debt' },
};

/** 'bug', 'perf', 'tech-debt'. */
export function readStoryType(word: string): StoryType | null {
  const plain = word.toLowerCase();
  return STORY_TYPES.find((type) => type === plain) ?? TYPE_NAMES[plain] ?? null;
}

const STATUS_NAMES: Record<Status, readonly string[]> = {
  backlog: ['backlog', 'todo', 'to do', 'open', 'new', 'not started'],
  'in-progress': ['in progress', 'progress', 'wip', 'doing', 'started', 'start'],
  'code-review': ['code review', 'review', 'in review', 'cr', 'pr'],
  testing: ['testing', 'test', 'in test', 'qa', 'in qa'],
  done: ['done', 'finished', 'closed', 'complete', 'completed', 'ready'],
  dropped: ['dropped', 'drop', 'cancelled', 'canceled', 'wontfix'],
};

/** The column that somebody means: 'wip', 'cr', 'in review', 'qa', 'done', 'todo'. Null where it is none. */
export function readStatus(text: string): Status | null {
  const plain = unquoted(text)
    .toLowerCase()
    .replace(/^to\s+(?!do\b)/, '')
    .replace(/[-_\s]+/g, ' ');
  return STATUSES.find((status) => STATUS_NAMES[status].includes(plain)) ?? null;
}
