import { boolean, type Check, isObject, list, object, oneOf, string, typed } from './check.ts';

const type: Check = () => undefined;

export function plainText(max: number, min = 1): Check {
  return typed({ plain_text: object({ type, text: string(max, min) }, { emoji: boolean }) });
}

export function text(max: number): Check {
  return typed({
    plain_text: object({ type, text: string(max) }, { emoji: boolean }),
    mrkdwn: object({ type, text: string(max) }, { verbatim: boolean }),
  });
}

export const confirm = object(
  { text: text(300) },
  { title: plainText(100), confirm: plainText(30), deny: plainText(30), style: oneOf('primary', 'danger') },
);

/** Options of selects are plain text; checkboxes and radio buttons take mrkdwn too. */
export function option(label: (max: number) => Check = plainText): Check {
  return object({ text: label(75), value: string(75) }, { description: label(75) });
}

/** An overflow menu's options may open a link. */
export const overflowOption = object(
  { text: plainText(75), value: string(75) },
  { description: plainText(75), url: string(3000) },
);

export const optionGroup = object({ label: plainText(75), options: list(option(), 100) });

export const dispatchActionConfig = object({
  trigger_actions_on: list(oneOf('on_enter_pressed', 'on_character_entered'), 2),
});

export const conversationFilter: Check = (value, at, report) => {
  const properties = {
    include: list(oneOf('im', 'mpim', 'private', 'public'), 4),
    exclude_external_shared_channels: boolean,
    exclude_bot_users: boolean,
  };
  object({}, properties)(value, at, report);
  if (isObject(value) && Object.keys(value).length === 0) report('must provide at least 1 items', at);
};

/** A picture by its address, or by a file that Slack keeps. */
export function picture(required: Record<string, Check>, optional: Record<string, Check> = {}): Check {
  const byAddress = object({ type, image_url: string(3000), alt_text: string(2000), ...required }, optional);
  const file: Check = (value, at, report) => {
    const key = isObject(value) && 'url' in value ? 'url' : 'id';
    object({ [key]: string(3000) })(value, at, report);
  };
  const byFile = object({ type, slack_file: file, alt_text: string(2000), ...required }, optional);
  return (value, at, report) =>
    (isObject(value) && 'slack_file' in value ? byFile : byAddress)(value, at, report);
}
