import { isObject, textOf } from '../../../../json.ts';
import { Emojis } from '../emoji/emojis.tsx';
import { Mrkdwn } from './mrkdwn.tsx';

/** A text object of Block Kit: mrkdwn, or plain text taken word for word. */
export function Text({ value }: { value: unknown }) {
  if (!isObject(value)) return null;
  const text = textOf(value.text);
  if (value.type === 'mrkdwn') return <Mrkdwn text={text} />;
  return (
    <span className="bk-plain" dir="auto">
      {value.emoji === false ? text : <Emojis text={text} />}
    </span>
  );
}

/** The words of a text object, for labels that must be plain. */
export function wordsOf(value: unknown): string {
  return isObject(value) ? textOf(value.text) : '';
}
