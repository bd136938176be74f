import type { JsonObject, JsonValue, Workspace } from '../../types.ts';
import { channelNamed } from '../../workspace/conversations.ts';
import { optionsOf } from '../../workspace/element-state.ts';
import { personNamed } from '../../workspace/people.ts';
import { type Control, kindOf, labelOf } from '../reading/controls.ts';
import type { Reader } from '../reading/reader.ts';
import { named, quoted } from '../wanted.ts';

/** What the app will hear for the words a person chooses: an option's value, an id, a date, a time. */
export function chosenValue(
  workspace: Workspace,
  control: Control,
  choice: string,
  reader: Reader,
): JsonValue {
  const kind = kindOf(control).replace(/^multi_/, '');
  switch (kind) {
    case 'users_select':
      return personNamed(workspace, choice).id;
    case 'channels_select':
    case 'conversations_select':
      return channelNamed(workspace, choice).id;
    case 'datepicker':
    case 'timepicker':
      return choice;
    case 'datetimepicker':
      return Math.floor(Date.parse(choice) / 1000);
    default:
      return optionOf(control, choice, reader);
  }
}

/** The value of the option with these words. */
function optionOf(control: Control, choice: string, reader: Reader): JsonValue {
  return optionNamed(control, optionsOf(control.element), choice, reader).value ?? null;
}

export function optionNamed(
  control: Control,
  options: JsonObject[],
  choice: string,
  reader: Reader,
): JsonObject {
  const found = named(options, choice, (option) => [labelOf(option, reader)])[0];
  if (found) return found;
  const offered = options.map((option) => quoted(labelOf(option, reader))).join(', ');
  throw new Error(`"${control.labels[0]}" offers no ${quoted(choice)}, but ${offered}.`);
}
