import { z } from 'zod';
import {
  type Chosen,
  FORMATS,
  type FormatName,
  LONGEST_CARD,
  type OpenPhase,
  OWN,
  PHASES,
  SPELL_NAMES,
  type WrittenOfAction,
} from './rules/index.ts';

export const formatSchema = z.object({
  name: z.string(),
  columns: z.array(z.object({ key: z.string(), title: z.string(), asks: z.string() })),
});

export const actionForm = z.object({
  text: z.string().default(''),
  owner: z.string({ error: 'Choose who does it.' }),
  due: z.string({ error: 'Choose by when.' }),
});

/** What the form of an action is about, as it carries it: 'new TEAM RETRO', 'change ACTION OWNER 2026-03-06 its words'. */
export function readAbout(
  metadata: string,
): { actionId: string; shown: WrittenOfAction } | { teamId: string; retroId: string | null } {
  const [what, id = '', ...more] = metadata.split(' ');
  if (what !== 'change') return { teamId: id, retroId: more[0] ?? null };
  const [ownerId = '', dueOn = '', ...words] = more;
  return { actionId: id, shown: { ownerId, dueOn, text: words.join(' ') } };
}

/** The same of an action that is to be changed, with what its form begins with. */
export function aboutChange({ id, ownerId, dueOn, text }: WrittenOfAction & { id: string }): string {
  return ['change', id, ownerId, dueOn, text].join(' ');
}

export const settingsForm = z.object({
  opens: z.array(z.string()).default([]),
  format: z.string(),
  columns: z.string().default(''),
});

const spell = z.enum(SPELL_NAMES, { error: 'Choose how long.' });
const formatNames = Object.keys(FORMATS) as [FormatName, ...FormatName[]];

export const startForm = z.object({
  sprint: z.string().nullable().default(null),
  format: z.enum([...formatNames, OWN], { error: 'Choose a format.' }),
  columns: z.string().default(''),
  anonymity: z.enum(['anonymous', 'named'], { error: 'Choose With names, or close this.' }),
  ...{ collect: spell, vote: spell, act: spell },
  facilitator: z.string({ error: 'Choose who leads.' }),
  dots: z.coerce.number().int().min(1).max(10),
});

export type StartInput = z.output<typeof startForm>;

/** What was written in each column, by its key. */
export const columnsForm = z.record(z.string(), z.string());

export const changeForm = z.object({
  column: z.string(),
  text: z
    .string()
    .transform((text) => text.replace(/\s+/g, ' ').trim())
    .pipe(z.string().max(LONGEST_CARD, `${LONGEST_CARD} characters fit on a card.`)),
});

export const groupForm = z.object({
  themes: z.array(z.string()).default([]),
  name: z.string().trim().default(''),
});

/** What was chosen for each vote; null for a vote not given. */
export const votesForm = z.record(z.string(), z.string().nullable());

export function readVotes(form: z.output<typeof votesForm>): Chosen[] {
  return Object.entries(form).flatMap(([field, themeId]) => (themeId === null ? [] : [{ field, themeId }]));
}

export const moveForm = z.object({ channel: z.string({ error: 'Choose a channel.' }) });

/** What 'Go on' stands for: the retro, and the phase that was seen. */
export function readPhase(value: string): { retroId: string; phase: OpenPhase } {
  const [retroId = '', seen] = value.split(' ');
  return { retroId, phase: PHASES.find((phase) => phase === seen) ?? 'collect' };
}
