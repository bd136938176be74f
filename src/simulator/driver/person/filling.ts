import { isObject, isObjectList, textOf } from '../../json.ts';
import type { JsonValue, StateValues } from '../../types.ts';
import { chosenState, optionsOf } from '../../workspace/element-state.ts';
import { changeView } from '../../workspace/views.ts';
import { heldValue, refusedByClient } from '../client-checks.ts';
import type { Found, Sought, Where } from '../finding.ts';
import { kindOf, labelOf } from '../reading/controls.ts';
import { waitFor } from '../waiting.ts';
import { named, quoted, type Wanted } from '../wanted.ts';
import { chosenValue } from './choosing.ts';
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
  const { hands, person, sight, effort, notes } = standing;
  const { workspace } = hands;

  /** The control shows the value from now on; the app hears of it at once unless it waits for the submit. */
  async function puts(found: Found, value: JsonValue): Promise<void> {
    const { control } = found;
    if (found.on === 'view') {
      const { view } = found.view;
      const state = { [control.actionId]: chosenState(control.element, value) };
      const values: StateValues = {
        ...view.values,
        [control.blockId]: { ...view.values[control.blockId], ...state },
      };
      changeView(workspace, view, { values });
    }
    if (found.on === 'message' || !control.waitsForSubmit) {
      await hands.act(person.id, targetOf(found), control.element, control.blockId, value);
    }
    await hands.settled();
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

  return {
    async fills(label, text, where = {}) {
      const found = await reachFor(standing, label, where, typedInto);
      effort.taps(1);
      effort.types(text);
      notes(`fills "${found.control.labels[0]}": ${text}`);
      await puts(
        found,
        kindOf(found.control) === 'rich_text_input' ? richText(text) : text === '' ? null : text,
      );
    },
    async picks(label, choice, where = {}) {
      const found = await reachFor(standing, label, where, chosenIn);
      const chosen = [choice]
        .flat()
        .map((each) => chosenValue(workspace, found.control, each, sight.reader()));
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
      const errors = refusedByClient(modal.view.blocks, modal.view.values);
      changeView(workspace, modal.view, { errors });
      if (Object.keys(errors).length === 0) await hands.submitView(person.id, modal.id);
      await hands.settled();
    },
    async closesModal() {
      const modal = await openModal(standing);
      effort.taps(1);
      notes(`presses [${modal.close}]`);
      await hands.closeView(person.id, modal.id);
      await hands.settled();
    },
  };
}

function openModal({ hands, patience, sight, person }: Standing) {
  const complaint = () => `${person.realName} has no modal open.`;
  return waitFor(hands.workspace.changes, patience, () => sight.modal() ?? undefined, complaint);
}

/** The values of the options that are chosen now. */
function heldBy(found: Found): string[] {
  const values = found.on === 'view' ? found.view.view.values : found.message.values;
  const held = heldValue(values[found.control.blockId]?.[found.control.actionId]);
  const options = isObjectList(held) ? held : isObject(held) ? [held] : [];
  return options.map((option) => textOf(option.value));
}

function richText(text: string): JsonValue {
  const elements = [{ type: 'text', text }];
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] };
}
