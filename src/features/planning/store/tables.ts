import type { Db } from '../../../database/index.ts';
import type { Screen, TemplateKind } from '../rules/index.ts';

export type PlanningTables = {
  planning_windows: {
    id: string;
    workspace_id: string;
    sprint_id: string;
    user_id: string;
    screen: Screen;
    place: string;
    position: number;
    shown_at: string;
  };
  planning_templates: {
    id: string;
    team_id: string;
    kind: TemplateKind;
    name: string;
    body: string;
    created_by: string;
    created_at: string;
  };
};

export const planTables = (db: Db) => db.withTables<PlanningTables>();
