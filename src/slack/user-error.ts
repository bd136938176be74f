import type { Message } from './message.ts';

/**
 * Something a person asked for that cannot be done, with what they can do about it. It is shown to them
 * privately, or under the input named by `field` when a modal was sent.
 */
export class UserError extends Error {
  readonly field: string | undefined;
  readonly reply: Message;

  constructor(says: string | Message, field?: string) {
    const reply = typeof says === 'string' ? { text: says } : says;
    super(reply.text);
    this.name = 'UserError';
    this.reply = reply;
    this.field = field;
  }
}

/** Several inputs of one modal that need another look: a sentence for each. */
export class FormErrors extends Error {
  readonly fields: Record<string, string>;

  constructor(fields: Record<string, string>) {
    super(Object.values(fields).join(' '));
    this.name = 'FormErrors';
    this.fields = fields;
  }
}
