import type { StoredFile, Workspace } from '../types.ts';

export type NewFile = Pick<StoredFile, 'userId' | 'name' | 'title' | 'altText' | 'size'>;

export function createFile(workspace: Workspace, at: Date, given: NewFile): StoredFile {
  const file: StoredFile = {
    ...given,
    id: workspace.ids.next('F'),
    bytes: null,
    createdAt: at,
    readyAt: at,
    isCompleted: false,
    isDeleted: false,
    shares: [],
  };
  workspace.files.set(file.id, file);
  return file;
}

export function changeFile(workspace: Workspace, file: StoredFile, change: Partial<StoredFile>): StoredFile {
  Object.assign(file, change);
  workspace.changes.emit({ kind: 'file', fileId: file.id });
  return file;
}

/** Whether a block may show this file as a picture yet. */
export function isReadyForBlocks(file: StoredFile | undefined, now: Date): boolean {
  return (
    file !== undefined && file.bytes !== null && file.isCompleted && !file.isDeleted && file.readyAt <= now
  );
}
