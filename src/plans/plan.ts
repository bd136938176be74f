import type { LocalDate } from '../time/index.ts';

/**
 * A sprint as people write it down: whatever it carries, with keys and names where the database has ids. What is not
 * said is '', null or an empty list.
 */
export interface Plan {
  team: string;
  /** Of the team, counted from 1. */
  number: number;
  name: string;
  state: 'draft' | 'published' | 'running' | 'closed' | 'cancelled';
  goal: string;
  focus: string;
  startsOn: LocalDate | null;
  endsOn: LocalDate | null;
  owner: string | null;
  unit: 'points' | 'hours';
  release: string;
  mergeGate: string;
  demoGoal: string;
  hasRiskCheck: boolean;
  /** The names of the sprints that must be closed before this one starts. */
  prerequisites: string[];
  capacity: PlannedCapacity;
  successCriteria: Line[];
  acceptanceCriteria: Line[];
  definitionOfDone: Line[];
  stories: PlannedStory[];
  risks: Risk[];
  external: ExternalDependency[];
  deliverables: Line[];
  metrics: Metric[];
  /** The steps in which the work is brought together. */
  integration: string[];
  days: PlannedDay[];
  approvals: Approval[];
  confirmations: Confirmation[];
  /** Where it was started although something was not met. */
  override: Override | null;
  /** In which the times below are told: 'Europe/Berlin'. */
  timeZone: string;
}

/** A criterion or a deliverable; null where nobody has said yet whether it is met. */
interface Line {
  text: string;
  isMet: boolean | null;
}

interface PlannedCapacity {
  /** In the plan's unit. */
  total: number;
  /** What one person does on one day, as somebody set it; null for what the last sprints show. */
  pointsPerDay: number | null;
  /** Percent of the capacity by type of story. */
  allocation: Record<StoryType, number>;
  people: Array<{ name: string; days: number; isSet: boolean; capacity: number; planned: number }>;
}

export type StoryType = 'feature' | 'performance' | 'debt' | 'bug';
export type Priority = 'must' | 'should' | 'could' | 'wont' | 'p0' | 'p1' | 'p2' | 'p3';
export type Status = 'backlog' | 'in-progress' | 'code-review' | 'testing' | 'done' | 'dropped';

export interface PlannedStory {
  key: string;
  title: string;
  notes: string;
  epic: string;
  estimate: number | null;
  priority: Priority | null;
  type: StoryType;
  status: Status;
  /** Without it the sprint's goal is not met. */
  isGoal: boolean;
  assignees: string[];
  acceptanceCriteria: string[];
  ownedPaths: string[];
  rice: { reach: number; impact: number; confidence: number; effort: number } | null;
  /** The key of the story that it was split from. */
  parent: string | null;
  /** The keys of the stories that it waits for. */
  needs: string[];
  tasks: Array<{ title: string; hours: number | null; isDone: boolean }>;
}

type Level = 'low' | 'medium' | 'high';

interface Risk {
  text: string;
  probability: Level;
  impact: Level;
  response: 'avoid' | 'mitigate' | 'accept' | 'transfer';
  mitigation: string;
  contingency: string;
}

interface ExternalDependency {
  text: string;
  from: string;
  neededOn: LocalDate | null;
  isMet: boolean | null;
}

interface Metric {
  text: string;
  baseline: string;
  target: string;
  value: string;
}

/** What somebody means to do on a day. */
export interface PlannedDay {
  date: LocalDate;
  name: string;
  text: string;
}

export interface Approval {
  gate: 'business' | 'technical';
  /** `changed`: approved, and then something changed that it was about. */
  state: 'open' | 'approved' | 'sent-back' | 'changed';
  /** Null while it is open. */
  by: string | null;
  at: Date | null;
  comment: string;
  impact: string;
  recommendations: string;
}

export interface Confirmation {
  name: string;
  state: 'open' | 'confirmed' | 'refused' | 'changed';
  reason: string;
}

export interface Override {
  by: string;
  at: Date;
  reason: string;
  unmet: string[];
}
