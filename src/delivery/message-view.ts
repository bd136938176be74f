import type { z } from 'zod';
import type { Db } from '../database/index.ts';
import type { Message } from '../slack/message.ts';
import type { MessageView, Ref } from './types.ts';

interface TypedView<Ids> extends Omit<MessageView, 'render'> {
  render(db: Db, ids: Ids, now: Date): Promise<Message | null>;
}

/** A view whose ref is checked and typed by a zod schema when it is read back. */
export function messageView<Ids>(schema: z.ZodType<Ids>, view: TypedView<Ids>): MessageView {
  return { ...view, render: (db: Db, ref: Ref, now: Date) => view.render(db, schema.parse(ref), now) };
}
