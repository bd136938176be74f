export type Json = Record<string, unknown>;

export const plain = (text: string) => ({ type: 'plain_text', text });
export const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
export const section = (extra: Json = {}) => ({ type: 'section', text: mrkdwn('Hello'), ...extra });
export const button = (extra: Json = {}) => ({
  type: 'button',
  text: plain('Answer'),
  action_id: 'a',
  ...extra,
});
export const option = (value: string) => ({ text: plain(value), value });
export const options = (count: number) => Array.from({ length: count }, (_, each) => option(`v${each}`));
export const input = (element: Json, extra: Json = {}) => ({
  type: 'input',
  label: plain('Today'),
  element,
  ...extra,
});
export const long = (length: number) => 'x'.repeat(length);
export const table = (rows: number, cells: number, text = 'x') => ({
  type: 'table',
  rows: Array.from({ length: rows }, () => Array.from({ length: cells }, () => ({ type: 'raw_text', text }))),
});
export const modal = (blocks: Json[], extra: Json = {}) => ({
  type: 'modal',
  title: plain('Answer'),
  submit: plain('Send'),
  blocks,
  ...extra,
});
