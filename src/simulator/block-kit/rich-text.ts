import { boolean, type Check, list, number, object, oneOf, string, typed } from './check.ts';

const type: Check = () => undefined;
const id = string(255);
const style = object(
  {},
  { bold: boolean, italic: boolean, strike: boolean, code: boolean, underline: boolean },
);

const inline = typed({
  text: object({ type, text: string(40_000) }, { style }),
  link: object({ type, url: string(3000) }, { text: string(40_000), unsafe: boolean, style }),
  emoji: object({ type, name: id }, { unicode: id, url: string(3000), style }),
  user: object({ type, user_id: id }, { style }),
  usergroup: object({ type, usergroup_id: id }, { style }),
  channel: object({ type, channel_id: id }, { style }),
  team: object({ type, team_id: id }, { style }),
  broadcast: object({ type, range: oneOf('here', 'channel', 'everyone') }, { style }),
  date: object(
    { type, timestamp: number(0, 9_999_999_999), format: string(255) },
    { url: string(3000), fallback: string(3000), style },
  ),
  color: object({ type, value: id }, { style }),
});

const section = object({ type, elements: list(inline, 1000, 0) });
const border = oneOf(0, 1);

/** A rich_text block: paragraphs, lists, quotes and preformatted text, each made of inline elements. */
export const richText = typed({
  rich_text: object(
    {
      type,
      elements: list(
        typed({
          rich_text_section: section,
          rich_text_list: object(
            {
              type,
              style: oneOf('bullet', 'ordered'),
              elements: list(typed({ rich_text_section: section }), 1000),
            },
            { indent: number(0, 8), offset: number(0, 100_000), border },
          ),
          rich_text_quote: object({ type, elements: list(inline, 1000, 0) }, { border }),
          rich_text_preformatted: object({ type, elements: list(inline, 1000, 0) }, { border, language: id }),
        }),
        1000,
      ),
    },
    { block_id: id },
  ),
});
