import { heldValue } from '../../block-kit/client-checks.ts';
import { isObject, isObjectList, textOf } from '../../json.ts';
import type { JsonValue } from '../../types.ts';
import { optionsOf } from '../../workspace/element-state.ts';
import type { Found, Sought, Where } from '../finding.ts';
import { kindOf, labelOf } from '../reading/controls.ts';
import { waitFor } from '../waiting.ts';
import { named, quoted, type Wanted } from '../wanted.ts';
import { chosenValue, optionNamed } from './choosing.ts';
import { reachFor, type Standing } from './standing.ts';
import { targetOf } from './talking.ts';
import type { Member } from './types.ts';

type Filling = Pick<Member, 'fills' | 'picks' | 'ticks' | 'unticks' | 'submits' | 'closesModal'>;

const typedInto: Sought = {
  kinds: (kind) => kind.endsWith('_input') && kind !== 'file_input',
  words: (control) => control.labels,
};
const chosenIn: Sought = {
  kinds: (kind) => kind.endsWith('_select') || kind.endsWith('picker') || kind === 'radio_buttons',
  words: (control) => control.labels,
};

export function filling(standing: Standing): Filling {
  const { slack, person, sight, effort, notes } = standing;
  const { workspace } = slack;

  /** The control shows the value from now on; the app hears of it at once unless it waits for the submit. */
  async function puts(found: Found, value: JsonValue): Promise<void> {
    await slack.act.choose({ user: person.id, ...targetOf(found), value });
    await slack.settled();
  }

  /** Ticks or unticks one option of a group of checkboxes. */
  async function marks(option: Wanted, where: Where, isTicked: boolean): Promise<void> {
    const offers: Sought = {
      kinds: (kind) => kind === 'checkboxes',
      words: (control) => optionsOf(control.element).map((each) => labelOf(each, sight.reader())),
    };
    const found = await reachFor(standing, option, where, offers);
    const options = optionsOf(found.control.element);
    const wanted = named(options, option, (each) => [labelOf(each, sight.reader())])[0];
    const held = heldBy(found).filter((each) => each !== wanted?.value);
    effort.taps(1);
    notes(`${isTicked ? 'ticks' : 'unticks'} "${wanted ? labelOf(wanted, sight.reader()) : option}"`);
    const ticked = isTicked && wanted ? [...held, textOf(wanted.value)] : held;
    const inOrder = options.map((each) => textOf(each.value)).filter((each) => ticked.includes(each));
    await puts(found, inOrder);
  }

  /** The value behind the words; an external select asks the app what it offers for them. */
  async function chooses(found: Found, words: string): Promise<JsonValue> {
    const { control } = found;
    if (!kindOf(control).endsWith('external_select'))
      return chosenValue(workspace, control, words, sight.reader());
    effort.types(words);
    const offered = await slack.act.suggest({ user: person.id, ...targetOf(found), query: words });
    return optionNamed(control, offered, words, sight.reader());
  }

  return {
    async fills(label, text, where = {}) {
      const found = await reachFor(standing, label, where, typedInto);
      effort.taps(1);
      effort.types(text);
      notes(`fills "${found.control.labels[0]}": ${text}`);
      await puts(found, typedValue(kindOf(found.control), text));
    },
    async picks(label, choice, where = {}) {
      const found = await reachFor(standing, label, where, chosenIn);
      const chosen = await Promise.all([choice].flat().map((each) => chooses(found, each)));
      const isMulti = kindOf(found.control).startsWith('multi_');
      effort.taps(chosen.length + (kindOf(found.control) === 'radio_buttons' ? 0 : 1));
      if (!isMulti && chosen.length !== 1) throw new Error(`${quoted(label)} takes one choice only.`);
      notes(`picks ${[choice].flat().join(', ')} in "${found.control.labels[0]}"`);
      await puts(found, isMulti ? chosen : (chosen[0] ?? null));
    },
    ticks: (option, where = {}) => marks(option, where, true),
    unticks: (option, where = {}) => marks(option, where, false),
    async submits() {
      const modal = await openModal(standing);
      if (modal.submit === null) throw new Error(`The modal "${modal.title}" has nothing to submit.`);
      effort.taps(1);
      notes(`presses [${modal.submit}]`);
      await slack.act.submitView({ user: person.id });
      await slack.settled();
    },
    async closesModal() {
      const modal = await openModal(standing);
      effort.taps(1);
      notes(`presses [${modal.close}]`);
      await slack.act.closeView({ user: person.id });
      await slack.settled();
    },
  };
}

function openModal({ slack, patience, sight, person }: Standing) {
  const complaint = () => `${person.realName} has no modal open.`;
  return waitFor(slack.workspace.changes, patience, () => sight.modal() ?? undefined, complaint);
}

/** The values of the options that are chosen now. */
function heldBy(found: Found): string[] {
  const values = found.on === 'view' ? found.view.view.values : found.message.values;
  const held = heldValue(values[found.control.blockId]?.[found.control.actionId]);
  const options = isObjectList(held) ? held : isObject(held) ? [held] : [];
  return options.map((option) => textOf(option.value));
}

function typedValue(kind: string, text: string): JsonValue {
  if (text === '' || kind !== 'rich_text_input') return text || null;
  const elements = [{ type: 'text', text }];
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] };
}
