import { button, divider, plain, section } from '../../../slack/blocks.ts';
import type { Block, Modal } from '../../../slack/message.ts';
import { ids } from '../ids.ts';
import type { Place, Screen } from '../rules/index.ts';

/** What the window shows at a place. */
export function windowOf(
  place: Place,
  shown: { title: string; submit?: { text: string; callbackId: string }; blocks: Block[] },
): Modal {
  const { title, submit, blocks } = shown;
  return {
    type: 'modal',
    ...{ external_id: place.window, private_metadata: JSON.stringify(place) },
    title: plain(title, 24),
    close: plain('Close', 24),
    ...(submit && { callback_id: submit.callbackId, submit: plain(submit.text, 24) }),
    blocks,
  };
}

/** The id of an input: in another turn it begins anew instead of keeping what was typed. */
export function fieldOf(place: Place, field: string): string {
  return `${field}~${place.turn}`;
}

/** Leads to another screen of the plan. */
export function go(label: string, screen: Screen, spoken?: string) {
  return button(label, `${ids.plan.go}.${screen}`, { value: screen, ...(spoken && { label: spoken }) });
}

export function backToPlan() {
  return go('Back to the plan', 'overview');
}

/** What must be read before anything else: who changed what meanwhile. */
export function saysOnTop(says: string | undefined): Block[] {
  return says ? [section(says), divider()] : [];
}
