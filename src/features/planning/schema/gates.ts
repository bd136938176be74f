import { z } from 'zod';
import { GATES } from '../rules/index.ts';

const words = z.string().default('');

/** What a form of a gate says it is about. */
export const gateFormOf = z.object({ sprintId: z.string(), gate: z.enum(GATES), position: z.number() });

export const approveForm = z
  .object({ feasibility: z.string(), impact: words, recommendations: words })
  .refine(
    ({ feasibility, recommendations }) =>
      !feasibility.includes('recommendations') || recommendations.trim() !== '',
    { path: ['recommendations'], message: 'Write what you recommend.' },
  );

export const sendBackForm = z.object({
  comment: z.string().trim().min(1, 'Say what has to change, so that it can be changed.'),
});

export const refuseForm = z.object({
  reason: z.string().trim().min(1, 'Say what is in the way, so that it can be mended.'),
});

export const startForm = z.object({
  reason: z.string().trim().min(1, 'Say why: it stands on the plan.'),
});

const target = z.tuple([z.string(), z.enum(GATES), z.coerce.number()]);

/** What a button of a gate is about: 'SPRINT business 17'. */
export function readGateValue(value: string) {
  const [sprintId, gate, position] = target.parse(value.split(' '));
  return { sprintId, gate, position };
}

const share = z.tuple([z.string(), z.coerce.number()]);

/** What the button of a share is about: 'SPRINT 17'. */
export function readShareValue(value: string) {
  const [sprintId, position] = share.parse(value.split(' '));
  return { sprintId, position };
}
