import { actions, button, context } from '../../../slack/blocks.ts';
import type { Block } from '../../../slack/message.ts';
import { ids } from '../ids.ts';

/** Leads to the page before and to the next; nothing where all stands on one. */
export function pager(page: number, { from, to, of }: { from: number; to: number; of: number }): Block[] {
  if (from === 0 && to === of) return [];
  const turn = (label: string, name: string, next: number) =>
    button(label, `${ids.plan.turn}.${name}`, { value: String(next) });
  return [
    context(`${from + 1}–${to} of ${of}`),
    actions(
      ...(page > 0 ? [turn('Earlier', 'back', page - 1)] : []),
      ...(to < of ? [turn('More', 'on', page + 1)] : []),
    ),
  ];
}
