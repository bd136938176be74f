import { isObject } from '../../json.ts';
import type { Found, Sought } from '../finding.ts';
import type { Target } from '../hands.ts';
import { kindOf } from '../reading/controls.ts';
import { channelOf, reachFor, type Standing } from './standing.ts';
import type { Member } from './types.ts';

type Talking = Pick<Member, 'types' | 'says' | 'presses' | 'uses' | 'reacts'>;

const pressed: Sought = {
  kinds: (kind) => kind === 'button' || kind === 'overflow',
  words: (control) => control.labels,
};

export function talking(standing: Standing): Talking {
  const { hands, person, effort, notes } = standing;

  /** Into the composer, the text, send. */
  function composes(text: string): void {
    effort.taps(2);
    effort.types(text);
  }

  return {
    async types(command, where = {}) {
      if (!command.startsWith('/'))
        throw new Error(`"${command}" is no slash command; use says() for a message.`);
      composes(command);
      notes(`types ${command}`);
      await hands.runCommand(person.id, channelOf(standing, where.in), command);
      await hands.settled();
    },
    async says(text, where = {}) {
      composes(text);
      const channel = where.replyTo?.channel ?? channelOf(standing, where.in);
      await hands.postMessage(person.id, channel, text, where.replyTo?.replyTo ?? where.replyTo?.ts);
      await hands.settled();
    },
    async presses(label, where = {}) {
      const found = await reachFor(standing, label, where, pressed);
      const { control } = found;
      notes(`presses [${control.labels[0]}]`);
      effort.taps(1 + (kindOf(control) === 'overflow' ? 1 : 0) + (isObject(control.element.confirm) ? 1 : 0));
      await hands.act(person.id, targetOf(found), control.element, control.blockId, control.item?.value);
      await hands.settled();
    },
    async uses(shortcut, message) {
      effort.taps(3);
      notes(`uses "${shortcut}"`);
      await hands.useShortcut(person.id, shortcut, message);
      await hands.settled();
    },
    async reacts(emoji, message) {
      effort.taps(2);
      await hands.react(person.id, message.channel, message.ts, emoji.replaceAll(':', ''));
      await hands.settled();
    },
  };
}

export function targetOf(found: Found): Target {
  if (found.on === 'view') return { viewId: found.view.id };
  return { channel: found.message.channel, ts: found.message.ts };
}
