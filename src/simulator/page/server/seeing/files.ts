import { isObject, textOf } from '../../../json.ts';
import { mimetypeOf } from '../../../shapes/file.ts';
import type { Block, JsonValue, StoredFile } from '../../../types.ts';
import { isReadyForBlocks } from '../../../workspace/files.ts';
import type { FileSeen } from '../../protocol.ts';
import type { Standing } from '../page.ts';

type Looking = Pick<Standing, 'slack' | 'addresses'>;

export function filesSeen(looking: Looking, ids: Iterable<string>): FileSeen[] {
  const { workspace } = looking.slack;
  return [...ids].flatMap((id) => {
    const file = workspace.files.get(id);
    return file && !file.isDeleted ? [fileSeen(looking, file)] : [];
  });
}

function fileSeen({ slack, addresses }: Looking, file: StoredFile): FileSeen {
  const { id, name, title, altText, size } = file;
  const mimetype = mimetypeOf(name);
  const url = isShowable(file, mimetype, slack.clock.now()) ? addresses.of(id) : null;
  return { id, name, title, altText, mimetype, size, url };
}

/** Of pictures Slack makes smaller ones first. */
function isShowable(file: StoredFile, mimetype: string, now: Date): boolean {
  return mimetype.startsWith('image/')
    ? isReadyForBlocks(file, now)
    : file.bytes !== null && file.isCompleted;
}

/** The files that the pictures in these blocks name. */
export function picturesIn(looking: Looking, blocks: Block[]): FileSeen[] {
  const named = new Set<string>();
  gather(blocks, named);
  return filesSeen(looking, named);
}

function gather(value: JsonValue, into: Set<string>): void {
  if (Array.isArray(value)) for (const one of value) gather(one, into);
  if (!isObject(value)) return;
  const { slack_file: file } = value;
  if (isObject(file)) into.add(textOf(file.id) || (/-(F\w+)\//.exec(textOf(file.url))?.[1] ?? ''));
  for (const inside of Object.values(value)) gather(inside, into);
}
