import { isObject } from '../../json.ts';
import type { Found, Sought } from '../finding.ts';
import { kindOf } from '../reading/controls.ts';
import { channelOf, reachFor, type Standing } from './standing.ts';
import type { Member } from './types.ts';

type Talking = Pick<Member, 'types' | 'says' | 'edits' | 'deletes' | 'presses' | 'uses' | 'reacts'>;

const pressed: Sought = {
  kinds: (kind) => kind === 'button' || kind === 'overflow',
  words: (control) => control.labels,
};

export function talking(standing: Standing): Talking {
  const { slack, person, effort, notes } = standing;
  const { act } = slack;
  const user = person.id;

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
      notes(`types ${command}${where.in === undefined ? '' : ` in ${where.in}`}`);
      await act.runCommand({ user, channel: channelOf(standing, where.in), text: command });
      await slack.settled();
    },
    async says(text, where = {}) {
      composes(text);
      const channel = where.replyTo?.channel ?? channelOf(standing, where.in);
      act.speak({ user, channel, text, replyTo: where.replyTo?.ts });
      await slack.settled();
    },
    async edits(message, text) {
      effort.taps(3);
      effort.types(text);
      act.edit({ user, channel: message.channel, ts: message.ts, text });
      await slack.settled();
    },
    async deletes(message) {
      effort.taps(3);
      act.retract({ user, channel: message.channel, ts: message.ts });
      await slack.settled();
    },
    async presses(label, where = {}) {
      const found = await reachFor(standing, label, where, pressed);
      const { control } = found;
      const beside = typeof where.beside === 'string' ? ` beside "${where.beside}"` : '';
      notes(`presses [${control.labels[0]}]${beside}`);
      effort.taps(1 + (kindOf(control) === 'overflow' ? 1 : 0) + (isObject(control.element.confirm) ? 1 : 0));
      await act.press({ user, ...targetOf(found), value: control.item?.value });
      await slack.settled();
    },
    async uses(shortcut, message) {
      effort.taps(3);
      notes(`uses "${shortcut}"`);
      const declared = slack.workspace.app.shortcuts.find(({ name }) => name === shortcut);
      const callbackId = declared?.callbackId ?? shortcut;
      if (message) await act.messageShortcut({ user, callbackId, channel: message.channel, ts: message.ts });
      else await act.globalShortcut({ user, callbackId });
      await slack.settled();
    },
    async reacts(emoji, message) {
      effort.taps(2);
      act.react({ user, channel: message.channel, ts: message.ts, emoji });
      await slack.settled();
    },
  };
}

/** The place and the ids of a control, as the simulator knows them. */
export function targetOf(found: Found) {
  const { actionId, blockId } = found.control;
  const place =
    found.on === 'view'
      ? { viewId: found.view.id }
      : { channel: found.message.channel, ts: found.message.ts };
  return { in: place, actionId, blockId };
}
