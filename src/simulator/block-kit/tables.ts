import { boolean, type Check, isObject, list, number, object, oneOf, string, typed } from './check.ts';
import { richText } from './rich-text.ts';

const type: Check = () => undefined;
const longest = 10_000;

const cell = typed({
  raw_text: object({ type, text: string(longest) }),
  raw_number: object({ type, value: finite, text: string(longest) }),
  rich_text: richText,
});

/** 100 rows of 20 cells, and 10,000 characters in all tables of a message (SLACK.md, Sizes). */
export const table = object(
  { type, rows: list(list(cell, 20), 100) },
  {
    block_id: string(255),
    column_settings: list(
      object({}, { align: oneOf('left', 'center', 'right'), is_wrapped: boolean }),
      20,
      0,
    ),
  },
);

/** 200 rows and their header, 20 cells each, a caption always. */
export const dataTable = object(
  { type, rows: list(list(cell, 20), 201), caption: string(2000) },
  { block_id: string(255), page_size: number(1, 100), row_header_column_index: number(0, 19) },
);

/** One table to a message, and its characters counted together. */
export const tablesOfMessage: Check = (blocks, at, report) => {
  if (!Array.isArray(blocks)) return;
  const tables = blocks.filter((each) => isObject(each) && each.type === 'table');
  if (tables.length > 1) report('only one table allowed', at);
  if (charactersOf(tables) > longest) report(`table text must be less than ${longest + 1} characters`, at);
};

function charactersOf(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, each) => sum + charactersOf(each), 0);
  if (!isObject(value)) return 0;
  const own = typeof value.text === 'string' ? value.text.length : 0;
  return own + charactersOf(Object.values(value).filter((each) => typeof each === 'object'));
}

function finite(value: unknown, at: string, report: Parameters<Check>[2]): void {
  if (!Number.isFinite(value)) report('must provide a number', at);
}
