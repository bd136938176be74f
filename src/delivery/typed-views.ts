import type { z } from 'zod';
import type { Db } from '../database/index.ts';
import type { Message } from '../slack/message.ts';
import type { FileView, MessageView, Shown } from './types.ts';

interface TypedMessageView<Ids> extends Omit<MessageView, 'render'> {
  render(db: Db, ids: Ids, now: Date, shown: Shown | null): Promise<Message | null>;
}

interface TypedFileView<Ids> extends Omit<FileView, 'make'> {
  make(db: Db, ids: Ids, now: Date): Promise<string | Uint8Array | null>;
}

/** A view whose ref is checked and typed by a zod schema when it is read back. */
export function messageView<Ids>(schema: z.ZodType<Ids>, view: TypedMessageView<Ids>): MessageView {
  return { ...view, render: (db, ref, now, shown) => view.render(db, schema.parse(ref), now, shown) };
}

/** The same for what makes a file. */
export function fileView<Ids>(schema: z.ZodType<Ids>, view: TypedFileView<Ids>): FileView {
  return { ...view, make: (db, ref, now) => view.make(db, schema.parse(ref), now) };
}
