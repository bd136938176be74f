import { boolean, type Check, list, object, oneOf, type Properties, string, typed } from './check.ts';
import { text as anyText, picture, plainText } from './composition.ts';
import { type ElementType, elements } from './elements.ts';
import { richText } from './rich-text.ts';
import { sectionBlock } from './section.ts';
import { inputsOn, type Surface, standsOn } from './surfaces.ts';
import { dataTable, table } from './tables.ts';

const type: Check = () => undefined;
const block: Properties = { block_id: string(255) };

/** The blocks that may stand on a surface, each with its limits (Block Kit reference, as in types 3.2). */
export function blocksOn(surface: Surface): Check {
  const kinds = { ...plain, ...fresh, input: inputOn(surface), container: containerOn(surface) };
  const standing = Object.entries(kinds).filter(([name]) => standsOn(name, surface));
  return list(typed(Object.fromEntries(standing)), surface === 'message' ? 50 : 100, 0);
}

const selects: ElementType[] = [
  'static_select',
  'external_select',
  'users_select',
  'channels_select',
  'conversations_select',
  'multi_static_select',
  'multi_external_select',
  'multi_users_select',
  'multi_channels_select',
  'multi_conversations_select',
];
const choices: ElementType[] = [...selects, 'checkboxes', 'radio_buttons', 'datepicker', 'timepicker'];

function only(...allowed: ElementType[]): Check {
  return typed(Object.fromEntries(allowed.map((each) => [each, elements[each]])));
}

const card = object(
  { type },
  {
    ...block,
    hero_image: elements.image,
    icon: elements.image,
    title: anyText(150),
    subtitle: anyText(150),
    body: anyText(200),
    actions: list(only('button'), 5),
  },
);

/** Blocks that have been in Slack for years. */
const plain: Record<string, Check> = {
  header: object({ type, text: plainText(150) }, block),
  section: sectionBlock(only(...choices, 'button', 'overflow', 'image'), block),
  divider: object({ type }, block),
  context: object({ type, elements: list(contextElement, 10) }, block),
  actions: object(
    { type, elements: list(only(...choices, 'button', 'overflow', 'datetimepicker', 'rich_text_input'), 25) },
    block,
  ),
  image: picture({}, { ...block, title: plainText(2000) }),
  rich_text: richText,
  video: object(
    {
      type,
      video_url: string(3000),
      thumbnail_url: string(3000),
      alt_text: string(2000),
      title: plainText(200),
    },
    {
      ...block,
      title_url: string(3000),
      author_name: string(50),
      provider_name: string(50),
      provider_icon_url: string(3000),
      description: plainText(200),
    },
  ),
};

function contextElement(value: unknown, at: string, report: Parameters<Check>[2]): void {
  const isPicture = typeof value === 'object' && value !== null && 'type' in value && value.type === 'image';
  (isPicture ? elements.image : anyText(2000))(value, at, report);
}

const taskCard = object(
  {
    type,
    task_id: string(255),
    title: string(150),
    status: oneOf('pending', 'in_progress', 'complete', 'error'),
  },
  {
    ...block,
    details: richText,
    output: richText,
    sources: list(object({ type, url: string(3000), text: string(150) }), 100),
  },
);

const feedback = object({ text: plainText(75), value: string(2000) }, { accessibility_label: string(75) });

/** Blocks that came in 2025 and 2026. */
const fresh: Record<string, Check> = {
  markdown: object({ type, text: string(12_000) }, block),
  alert: object(
    { type, text: anyText(200) },
    { ...block, level: oneOf('default', 'info', 'warning', 'error', 'success') },
  ),
  table,
  data_table: dataTable,
  card,
  carousel: object({ type, elements: list(typed({ card }), 10) }, block),
  task_card: taskCard,
  plan: object({ type, title: string(150) }, { ...block, tasks: list(typed({ task_card: taskCard }), 50) }),
  context_actions: object(
    {
      type,
      elements: list(
        typed({
          feedback_buttons: object(
            { type, positive_button: feedback, negative_button: feedback },
            { action_id: string(255) },
          ),
          icon_button: object(
            { type, icon: string(255), text: plainText(75) },
            {
              action_id: string(255),
              accessibility_label: string(75),
              value: string(2000),
              visible_to_user_ids: list(string(255), 100),
            },
          ),
        }),
        5,
      ),
    },
    block,
  ),
};

function inputOn(surface: Surface): Check {
  const element = only(
    ...choices,
    'datetimepicker',
    'plain_text_input',
    'rich_text_input',
    ...inputsOn[surface],
  );
  return object(
    { type, label: plainText(2000), element },
    { ...block, hint: plainText(2000), optional: boolean, dispatch_action: boolean },
  );
}

function containerOn(surface: Surface): Check {
  const { actions, context, divider, header, image, rich_text, section, video } = plain;
  const children = {
    actions,
    context,
    divider,
    header,
    image,
    rich_text,
    section,
    video,
    table,
    input: inputOn(surface),
  };
  const known = Object.entries(children).flatMap(([name, check]) => (check ? [[name, check] as const] : []));
  return object(
    { type, child_blocks: list(typed(Object.fromEntries(known)), 10) },
    {
      ...block,
      title: plainText(150),
      rich_text_title: richText,
      subtitle: anyText(150),
      width: oneOf('narrow', 'standard', 'wide', 'full'),
      icon: elements.image,
      is_collapsible: boolean,
      default_collapsed: boolean,
      has_header_divider: boolean,
    },
  );
}
