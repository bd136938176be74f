import type { LocalDate } from '../../../time/index.ts';
import type { Capacity, Sprint, SprintItem, SprintSettings, Story } from '../../sprints/index.ts';
import type { Person } from '../../workspaces/index.ts';

export type People = ReadonlyMap<string, Person>;

/** A plan as a window shows it. */
export interface Plan {
  sprint: Sprint;
  settings: SprintSettings;
  /** Most important first. */
  stories: readonly Story[];
  capacity: Capacity;
  items: readonly SprintItem[];
  /** Sprints that must be closed before it starts. */
  needs: readonly Sprint[];
  /** Other sprints of the team on some of its days. */
  beside: readonly Sprint[];
  people: People;
  today: LocalDate;
  /** Whether the reader may change it; they see it all the same. */
  mayPlan: boolean;
}
