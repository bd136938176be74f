import type { Db } from '../../../database/index.ts';
import type {
  Cause,
  ItemKind,
  Priority,
  SprintEvent,
  SprintSettings,
  SprintState,
  Status,
  StoryType,
  Unit,
} from '../rules/index.ts';

export type SprintTables = {
  sprint_settings: {
    team_id: string;
    unit: Unit;
    scale: string;
    key_prefix: string;
    priorities: SprintSettings['priorities'];
    definition_of_done: string;
    ask_after_hours: string;
  };
  sprints: {
    id: string;
    workspace_id: string;
    team_id: string;
    number: number;
    name: string;
    state: SprintState;
    goal: string;
    focus: string;
    unit: Unit;
    starts_on: string | null;
    ends_on: string | null;
    owner_id: string | null;
    points_per_day: number | null;
    allocation: string;
    demo_goal: string;
    release: string;
    merge_gate: string;
    has_risk_check: number;
    created_by: string;
    created_at: string;
    started_at: string | null;
    closed_at: string | null;
  };
  sprint_prerequisites: { sprint_id: string; needs_sprint_id: string };
  sprint_items: {
    id: string;
    sprint_id: string;
    kind: ItemKind;
    position: number;
    text: string;
    details: string;
    is_met: number | null;
    removed_at: string | null;
  };
  sprint_days: { sprint_id: string; user_id: string; days: number };
  sprint_close_drafts: { sprint_id: string; user_id: string; answers: string };
  sprint_days_worked: { sprint_id: string; days: number };
  sprint_day_plans: { sprint_id: string; planned_on: string; user_id: string; text: string };
  stories: {
    id: string;
    workspace_id: string;
    team_id: string;
    key: string;
    title: string;
    notes: string;
    epic: string;
    estimate: number | null;
    priority: Priority | null;
    type: StoryType;
    status: Status;
    sprint_id: string | null;
    parent_id: string | null;
    is_goal: number;
    acceptance_criteria: string;
    owned_paths: string;
    rice: string | null;
    status_since_at: string;
    created_by: string;
    created_at: string;
  };
  story_assignees: { story_id: string; user_id: string; position: number };
  story_tasks: {
    id: string;
    story_id: string;
    position: number;
    title: string;
    hours: number | null;
    is_done: number;
  };
  story_dependencies: { story_id: string; needs_story_id: string };
  sprint_events: {
    id: string;
    workspace_id: string;
    team_id: string;
    position: number;
    subject: SprintEvent['subject'];
    subject_id: string;
    field: SprintEvent['field'];
    was: string;
    became: string;
    cause: Cause | null;
    sprint_id: string | null;
    left_sprint_id: string | null;
    by_user_id: string | null;
    at: string;
  };
};

export const tables = (db: Db) => db.withTables<SprintTables>();

/** Below the number of parameters that either engine takes in one statement. */
const CHUNK = 100;

/** Many at once, as many as one statement takes. */
export function chunksOf<Row>(rows: readonly Row[], size = CHUNK): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, at) =>
    rows.slice(at * size, (at + 1) * size),
  );
}
