import { z } from 'zod';
import type { FormValues } from '../../../slack/form-values.ts';
import { FormErrors } from '../../../slack/user-error.ts';
import {
  MOSCOW,
  P_RANKS,
  type Rice,
  readKey,
  type SprintEvent,
  type SprintSettings,
  STORY_TYPES,
  type StoryFields,
  whatIsWrongWithEstimate,
} from '../rules/index.ts';
import { type Part, readParts } from './parts.ts';
import { type ReadTask, readTasks } from './tasks.ts';
import { fitTitle } from './title.ts';

/** What the form of a story carries beside its inputs. */
export const storyMetadata = z.object({
  teamId: z.string(),
  storyId: z.string().nullable(),
  /** The position of the last event when it was opened; null for a new story. */
  seen: z.number().nullable(),
  isWhole: z.boolean(),
  isSplit: z.boolean(),
});

export type StoryMetadata = z.output<typeof storyMetadata>;

const text = z.string().nullish();
const some = z.array(z.string()).nullish();

const storyForm = z.object({
  ...{ title: text, key: text, estimate: text, priority: text, assignees: some, type: text, goal: some },
  ...{ notes: text, epic: text, criteria: text, tasks: text, dependencies: text, paths: text },
  ...{ reach: text, impact: text, confidence: text, effort: text, parts: text },
});

export type WrittenStory = z.output<typeof storyForm>;

/** With what a form of a new story is opened from a button. */
export const storyDraft = z.object({ teamId: z.string(), values: storyForm });

/** The form as it was written, to be shown again or to be read. What was not shown is undefined. */
export function writtenStory(values: FormValues): WrittenStory {
  const fields = Object.entries(values).map(([input, value]) => [fieldOf(input), value]);
  return storyForm.parse(Object.fromEntries(fields));
}

/** The field of an input that is shown anew: 'estimate' of 'estimate~12'. */
export function fieldOf(input: string): string {
  return input.split('~')[0] ?? input;
}

const INPUTS: Partial<Record<SprintEvent['field'], ReadonlyArray<keyof WrittenStory>>> = {
  isGoal: ['goal'],
  acceptanceCriteria: ['criteria'],
  ownedPaths: ['paths'],
  rice: ['reach', 'impact', 'confidence', 'effort'],
};

/** Where these fields stand in the form. */
export function inputsOf(fields: readonly SprintEvent['field'][]): string[] {
  return fields.flatMap((field): readonly string[] => INPUTS[field] ?? [field]);
}

/** What was written, without the inputs of these fields: they show what is kept. */
export function withoutFields(written: WrittenStory, fields: readonly SprintEvent['field'][]): WrittenStory {
  const inputs = inputsOf(fields);
  return Object.fromEntries(Object.entries(written).filter(([input]) => !inputs.includes(input)));
}

/** A story as its form says: only of what was shown there. */
export interface StoryInput {
  fields: Partial<Omit<StoryFields, 'key'>> & { title: string };
  /** Null where the next one is to be taken. */
  key: string | null;
  tasks: ReadTask[] | undefined;
  /** Keys of the stories that it needs first. */
  needs: string[] | undefined;
  parts: Part[] | undefined;
  /** Sentences to say beside it, in plain text. */
  notices: string[];
}

export type StoryReading = { kind: 'read'; input: StoryInput } | { kind: 'too-big'; says: string };

/**
 * Reads what somebody wrote in the form of a story.
 *
 * @param keptNotes of the story, where the form did not show them
 * @throws FormErrors with a sentence under each input that needs another look
 */
export function readStoryForm(written: WrittenStory, settings: SprintSettings, keptNotes = ''): StoryReading {
  const errors: Record<string, string> = {};
  const title = fitTitle(written.title ?? '', written.notes ?? keptNotes);
  if (title.title === '') errors.title = 'Say in a few words what it is about.';
  const typedKey = written.key?.trim();
  const key = typedKey ? readKey(typedKey) : null;
  if (typedKey && key === null) errors.key = 'A key is letters, a hyphen and a number: ERP-001.';
  const estimate = readEstimate(written.estimate, settings);
  if (estimate.refused && !estimate.isTooBig) errors.estimate = estimate.refused;
  const tasks = readLines(written.tasks, errors, 'tasks', readTasks);
  const parts = readLines(written.parts, errors, 'parts', (lines) => readParts(lines, settings));
  if (parts && parts.length < 2) errors.parts ??= 'Write at least two parts, a line each.';
  const rice = readRice(written, errors);
  if (Object.keys(errors).length > 0) throw new FormErrors(errors);
  if (estimate.refused) return { kind: 'too-big', says: estimate.refused };
  const notices = title.says ? [title.says] : [];
  const fields: StoryInput['fields'] = {
    ...chosenFields(written),
    ...writtenFields(written),
    title: title.title,
    ...(title.says !== undefined || written.notes !== undefined ? { notes: title.notes } : {}),
    ...(written.estimate !== undefined && { estimate: estimate.estimate }),
    ...(rice !== undefined && { rice }),
  };
  return { kind: 'read', input: { fields, key, tasks, needs: keysOf(written.dependencies), parts, notices } };
}

function chosenFields({ priority, assignees, type, goal }: WrittenStory) {
  return {
    ...(priority !== undefined && { priority: priorityOf(priority) }),
    ...(assignees && { assignees }),
    ...(type !== undefined && { type: STORY_TYPES.find((one) => one === type) ?? 'feature' }),
    ...(goal && { isGoal: goal.length > 0 }),
  };
}

function writtenFields({ epic, criteria, paths }: WrittenStory) {
  return {
    ...(epic !== undefined && { epic: epic?.trim() ?? '' }),
    ...(criteria !== undefined && { acceptanceCriteria: linesOf(criteria) }),
    ...(paths !== undefined && { ownedPaths: linesOf(paths) }),
  };
}

interface ReadEstimate {
  estimate: number | null;
  refused?: string;
  isTooBig?: boolean;
}

function readEstimate(typed: string | null | undefined, settings: SprintSettings): ReadEstimate {
  if (!typed?.trim()) return { estimate: null };
  const reading = whatIsWrongWithEstimate(typed, settings);
  if (reading.kind === 'refusal') {
    return { estimate: null, refused: reading.says, isTooBig: reading.isTooBig };
  }
  return { estimate: reading.estimate };
}

function readLines<Line>(
  typed: string | null | undefined,
  errors: Record<string, string>,
  field: string,
  read: (lines: string[]) => { lines: Line[]; wrong?: string },
): Line[] | undefined {
  if (typed === undefined) return undefined;
  const { lines, wrong } = read(linesOf(typed));
  if (wrong) errors[field] = wrong;
  return lines;
}

const RICE_FIELDS = ['reach', 'impact', 'confidence', 'effort'] as const;

/** All four numbers or none; undefined where they were not asked. */
function readRice(written: WrittenStory, errors: Record<string, string>): Rice | null | undefined {
  if (RICE_FIELDS.every((field) => written[field] === undefined)) return undefined;
  if (RICE_FIELDS.every((field) => !written[field]?.trim())) return null;
  const [reach = Number.NaN, impact = Number.NaN, confidence = Number.NaN, effort = Number.NaN] =
    RICE_FIELDS.map((field) => amountOf(written[field]));
  if (!(reach >= 0))
    errors.reach = 'Write how many people it reaches in a quarter: 500. RICE takes all four numbers or none.';
  if (!(impact > 0)) errors.impact = 'Choose how much it helps each of them.';
  if (!(confidence >= 0 && confidence <= 100))
    errors.confidence = 'Write how sure you are, from 0 to 100: 80.';
  if (!(effort > 0)) errors.effort = 'Write the person-months of work: 2 or 0.5.';
  return { reach, impact, confidence, effort };
}

function amountOf(typed: string | null | undefined): number {
  const plain = (typed ?? '').trim().replace(/\s*%$/, '').replace(',', '.');
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
}

function priorityOf(chosen: string | null) {
  return [...MOSCOW, ...P_RANKS].find((one) => one === chosen) ?? null;
}

function keysOf(typed: string | null | undefined): string[] | undefined {
  if (typed === undefined) return undefined;
  return (typed ?? '')
    .split(/[,;\n]+|\s+(?=#?[a-z][a-z0-9]*-\d)/i)
    .map((key) => key.trim())
    .filter((key) => key !== '');
}

function linesOf(typed: string | null): string[] {
  return (typed ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
