import { textOf } from '../../../../json.ts';
import { NotDrawn } from '../not-drawn.tsx';
import { usePlace } from '../place/place.tsx';
import { wordsOf } from '../text/text.tsx';
import { Button } from './button.tsx';
import { Checkboxes } from './checkboxes.tsx';
import { DateField, DateTimeField, TimeField } from './dates.tsx';
import type { DrawnElement, Given, Naming } from './element.ts';
import { ExternalSelect, MultiExternalSelect } from './external-selects.tsx';
import { FileInput } from './file-input.tsx';
import { Overflow } from './overflow.tsx';
import { RadioButtons } from './radio-buttons.tsx';
import { RichTextInput } from './rich-text-input.tsx';
import { MultiSelect, Select } from './selects.tsx';
import { EmailInput, NumberInput, TextInput, UrlInput } from './text-inputs.tsx';

/** Every element this page draws, by its type. */
const elementKinds: Readonly<Record<string, DrawnElement>> = {
  button: Button,
  overflow: Overflow,
  checkboxes: Checkboxes,
  radio_buttons: RadioButtons,
  static_select: Select,
  users_select: Select,
  channels_select: Select,
  conversations_select: Select,
  external_select: ExternalSelect,
  multi_static_select: MultiSelect,
  multi_users_select: MultiSelect,
  multi_channels_select: MultiSelect,
  multi_conversations_select: MultiSelect,
  multi_external_select: MultiExternalSelect,
  datepicker: DateField,
  timepicker: TimeField,
  datetimepicker: DateTimeField,
  plain_text_input: TextInput,
  email_text_input: EmailInput,
  url_text_input: UrlInput,
  number_input: NumberInput,
  rich_text_input: RichTextInput,
  file_input: FileInput,
};

interface ElementDrawnProps {
  element: Given;
  blockId: string;
  /** Of the words that stand beside it. */
  labelledBy?: string | undefined;
  /** Given by an input, which has a label and says what is wrong. */
  naming?: Naming;
}

export function ElementDrawn({ element, blockId, labelledBy, naming }: ElementDrawnProps) {
  const { prefix } = usePlace();
  const type = textOf(element.type);
  const Kind = Object.hasOwn(elementKinds, type) ? elementKinds[type] : undefined;
  if (!Kind) return <NotDrawn type={type} />;
  const actionId = textOf(element.action_id);
  const own: Naming = {
    id: `${prefix}${blockId}-${actionId}`,
    labelledBy,
    label: wordsOf(element.placeholder) || type.replaceAll('_', ' '),
  };
  return (
    <Kind
      key={`${actionId}:${type}`}
      element={element}
      actionId={actionId}
      blockId={blockId}
      naming={naming ?? own}
    />
  );
}
