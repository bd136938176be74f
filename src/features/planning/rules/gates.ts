import type { SprintEvent } from '../../sprints/index.ts';

/** Whether the sprint is worth doing now, and whether it can be done like this. */
export const GATES = ['business', 'technical'] as const;
export type Gate = (typeof GATES)[number];

/** Who answers for each. */
export const GATE_ROLES = { business: 'product_owner', technical: 'architect' } as const;

/** What somebody decided at a gate, the plan before them as it was up to `position`. */
export interface Decision {
  gate: Gate;
  verdict: 'approved' | 'sent-back';
  byUserId: string;
  at: Date;
  position: number;
  /** Why it was sent back, or what else was said. */
  comment: string;
  /** What it does to the system; of the technical gate only. */
  impact: string;
  recommendations: string;
}

/**
 * - `open`: nobody has decided yet · `approved`, `sent-back`: and nothing that it was about has changed since
 * - `changed`: decided, and then something changed that it was about
 */
export type GateState = 'open' | 'approved' | 'sent-back' | 'changed';

/** How a gate stands, and what changed since it was decided. */
export function gateState(
  decision: Decision | undefined,
  since: readonly SprintEvent[],
  sprintId: string,
): { state: GateState; changes: readonly SprintEvent[] } {
  if (!decision) return { state: 'open', changes: [] };
  const after = since.filter(({ position }) => position > decision.position);
  const changes = netChanges(
    after.filter((event) => touches(decision.gate, event, sprintId)),
    sprintId,
  );
  return { state: changes.length > 0 ? 'changed' : decision.verdict, changes };
}

const OF_BOTH = ['startsOn', 'endsOn', 'estimate', 'sprintId', 'created'];
const FIELDS: Record<Gate, readonly string[]> = {
  business: [...OF_BOTH, 'goal', 'isGoal', 'demoGoal', 'release'],
  technical: [...OF_BOTH, 'acceptanceCriteria', 'dependencies', 'mergeGate', 'ownedPaths'],
};
const ITEMS: Record<Gate, readonly string[]> = {
  business: ['success', 'deliverable', 'metric'],
  technical: ['acceptance', 'done', 'risk', 'external', 'integration'],
};

/** Whether something that changed is what this gate is about. */
export function touches(gate: Gate, event: SprintEvent, sprintId: string): boolean {
  const { subject, field, was, became } = event;
  if (subject === 'sprint' && field === 'created') return false;
  if (field === 'items') return ITEMS[gate].includes(kindOf(became ?? was));
  if (field === 'status') return was === 'dropped' || became === 'dropped';
  if (subject === 'story' && field === 'sprintId') return was === sprintId || became === sprintId;
  return FIELDS[gate].includes(field);
}

/** One change of each thing, from what it was first to what it is now; what was changed back is none. */
export function netChanges(events: readonly SprintEvent[], sprintId: string): SprintEvent[] {
  const net = new Map<string, SprintEvent>();
  for (const event of events) {
    const key = `${event.subjectId} ${thingOf(event)}`;
    const first = net.get(key);
    net.set(key, first ? { ...event, was: first.was, field: first.field } : event);
  }
  return [...net.values()].filter((event) => isChange(event, sprintId));
}

function thingOf({ field, was, became }: SprintEvent): string {
  if (field === 'created' || field === 'sprintId') return 'place';
  return field === 'items' ? `item ${idOf(became ?? was)}` : field;
}

/** Another sprint's story that came and left again is none, nor is one that only went from one to another. */
function isChange(event: SprintEvent, sprintId: string): boolean {
  if (event.field === 'status') return (event.was === 'dropped') !== (event.became === 'dropped');
  if (thingOf(event) !== 'place') return JSON.stringify(event.was) !== JSON.stringify(event.became);
  return (event.was === sprintId) !== isIn(event, sprintId);
}

/** Whether a story stood in the sprint after this change of its place. */
export function isIn({ sprintId, field, became }: SprintEvent, thisSprintId: string): boolean {
  return field === 'created' ? sprintId === thisSprintId : became === thisSprintId;
}

function kindOf(line: unknown): string {
  return textIn(line, 'kind');
}

function idOf(line: unknown): string {
  return textIn(line, 'id');
}

/** What a line of the plan that changed says under a name. */
export function textIn(line: unknown, name: string): string {
  const found = Object.entries(Object(line)).find(([key]) => key === name)?.[1];
  return typeof found === 'string' ? found : '';
}
