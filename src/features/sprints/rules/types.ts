import type { LocalDate } from '../../../time/index.ts';

export type Unit = 'points' | 'hours';

export const STATUSES = ['backlog', 'in-progress', 'code-review', 'testing', 'done', 'dropped'] as const;
export type Status = (typeof STATUSES)[number];

/** The columns of the board, in order; what is dropped stands in none. */
export const COLUMNS = ['backlog', 'in-progress', 'code-review', 'testing', 'done'] as const;

export const MOSCOW = ['must', 'should', 'could', 'wont'] as const;
export const P_RANKS = ['p0', 'p1', 'p2', 'p3'] as const;
export type Priority = (typeof MOSCOW)[number] | (typeof P_RANKS)[number];

export const STORY_TYPES = ['feature', 'performance', 'debt', 'bug'] as const;
export type StoryType = (typeof STORY_TYPES)[number];

/** Shares of the capacity in percent; they add up to 100. */
export type Allocation = Record<StoryType, number>;
export const DEFAULT_ALLOCATION: Allocation = { feature: 60, performance: 20, debt: 10, bug: 10 };

/** Columns in which a story may wait for somebody to take it over. */
export const WAITING_COLUMNS = ['in-progress', 'code-review', 'testing'] as const;
export type WaitingColumn = (typeof WAITING_COLUMNS)[number];

/** How a team plans. */
export interface SprintSettings {
  teamId: string;
  unit: Unit;
  /** Estimates that are usual, ascending. */
  scale: number[];
  /** What the keys of new stories begin with: 'ERP' for ERP-001. */
  keyPrefix: string;
  /** By what the backlog is ordered. */
  priorities: 'moscow' | 'p' | 'rice';
  definitionOfDone: string[];
  /** After so many of the team's working hours in a column somebody is asked to take a story over; null: nobody is. */
  askAfterHours: Record<WaitingColumn, number | null>;
}

export const DEFAULT_ASK_AFTER_HOURS: SprintSettings['askAfterHours'] = {
  'in-progress': null,
  'code-review': 4,
  testing: null,
};

export const DEFAULT_SCALE = [1, 2, 3, 5, 8];

/**
 * - `draft`: being planned · `published`: the plan is out · `running`, `closed`
 * - `cancelled`: thrown away before it ran
 */
export type SprintState = 'draft' | 'published' | 'running' | 'closed' | 'cancelled';

export interface Sprint {
  id: string;
  workspaceId: string;
  teamId: string;
  /** Of the team, counted from 1. */
  number: number;
  name: string;
  state: SprintState;
  goal: string;
  focus: string;
  unit: Unit;
  /** First and last day, both within the sprint. Null until planned. */
  startsOn: LocalDate | null;
  endsOn: LocalDate | null;
  ownerId: string | null;
  /** What one person does on one day; null: what the last three sprints show. */
  pointsPerDay: number | null;
  allocation: Allocation;
  demoGoal: string;
  /** The release it works towards: 'MVP', 'Alpha', 'Beta', 'GA'; '' for none. */
  release: string;
  /** What must hold before stories are merged; '' for nothing. */
  mergeGate: string;
  /** Whether the standup asks about the risks every day. */
  hasRiskCheck: boolean;
  createdBy: string;
  createdAt: Date;
  startedAt: Date | null;
  closedAt: Date | null;
}

export interface Rice {
  /** People per quarter. */
  reach: number;
  /** 0.25 minimal, 0.5 low, 1 medium, 2 high, 3 massive. */
  impact: number;
  /** In percent. */
  confidence: number;
  /** In person-months. */
  effort: number;
}

export interface Story {
  id: string;
  workspaceId: string;
  teamId: string;
  /** 'ERP-001', upper case; one of its kind in the team. */
  key: string;
  title: string;
  notes: string;
  epic: string;
  /** In the team's unit; null until estimated. */
  estimate: number | null;
  priority: Priority | null;
  type: StoryType;
  status: Status;
  sprintId: string | null;
  /** The story that it was split from. */
  parentId: string | null;
  /** Without it the sprint's goal is not met. */
  isGoal: boolean;
  /** In the order in which they were named. */
  assignees: string[];
  acceptanceCriteria: string[];
  /** Globs: 'src/erp/**'. */
  ownedPaths: string[];
  rice: Rice | null;
  /** Since when it has its status. */
  statusSince: Date;
  createdBy: string;
  createdAt: Date;
}

export interface Task {
  id: string;
  storyId: string;
  title: string;
  hours: number | null;
  isDone: boolean;
}

export type Level = 'low' | 'medium' | 'high';
export type RiskResponse = 'avoid' | 'mitigate' | 'accept' | 'transfer';

/** What a sprint carries besides stories, by kind. */
export type SprintItem = { id: string; sprintId: string; position: number; text: string } & (
  | {
      /** A criterion of success or of acceptance, or a line of the definition of done; met or not, or not yet said. */
      kind: 'success' | 'acceptance' | 'done';
      isMet: boolean | null;
    }
  | { kind: 'deliverable'; isMet: boolean | null }
  | {
      kind: 'risk';
      probability: Level;
      impact: Level;
      response: RiskResponse;
      mitigation: string;
      contingency: string;
    }
  | {
      /** Something that others must deliver. */
      kind: 'external';
      from: string;
      neededOn: LocalDate | null;
      isMet: boolean | null;
    }
  | {
      kind: 'metric';
      baseline: string;
      target: string;
      /** What it came to; '' until asked at the review. */
      value: string;
    }
  | {
      /** A step of the integration order. */
      kind: 'integration';
    }
);
export type ItemKind = SprintItem['kind'];

/** What somebody means to do on a day of the sprint. */
export interface DayPlan {
  sprintId: string;
  date: LocalDate;
  userId: string;
  text: string;
}

/** Days that a planner set for somebody, where they differ from what calendar and leave say. */
export interface MemberDays {
  userId: string;
  days: number;
}

/**
 * Why something changed, where a field alone does not say it. By the close of its sprint a story is `carried` into the
 * next, or goes back to the backlog or is dropped (`closed`); what comes back when that is taken back is `reopened`.
 */
export type Cause = 'split' | 'carried' | 'closed' | 'reopened' | 'poker' | 'import';

/** The fields of a story that make its state; each change of one is an event. */
export type StoryFields = Omit<
  Story,
  'id' | 'workspaceId' | 'teamId' | 'statusSince' | 'createdBy' | 'createdAt'
>;

/** The fields of a sprint that make its state. */
export type SprintFields = Omit<
  Sprint,
  'id' | 'workspaceId' | 'teamId' | 'number' | 'createdBy' | 'createdAt' | 'startedAt' | 'closedAt'
>;

/** One change of one field. The first event of a story or sprint is 'created', with all its fields. */
export interface SprintEvent {
  id: string;
  /** Counts up in the workspace: the order in which things happened, also within one instant. */
  position: number;
  workspaceId: string;
  teamId: string;
  subject: 'sprint' | 'story';
  subjectId: string;
  /**
   * A field of the story or the sprint; or a list of it, of which `was` and `became` are the line that changed, null
   * where there was or is none: 'items' a SprintItem, 'days' a MemberDays, 'prerequisites' the id of a sprint,
   * 'dependencies' that of a story. Of 'tasks' they are all tasks.
   */
  field:
    | 'created'
    | keyof StoryFields
    | keyof SprintFields
    | 'items'
    | 'prerequisites'
    | 'tasks'
    | 'dependencies'
    | 'days';
  /** As JSON gives it. */
  was: unknown;
  became: unknown;
  cause: Cause | null;
  /** The sprint in which the story stood after it, or the sprint itself. */
  sprintId: string | null;
  /** The sprint that the story left by it. */
  leftSprintId: string | null;
  byUserId: string | null;
  at: Date;
}
