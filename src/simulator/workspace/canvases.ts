import type { Canvas, Workspace } from '../types.ts';

export function createCanvas(
  workspace: Workspace,
  at: Date,
  given: Pick<Canvas, 'title' | 'markdown' | 'channels'>,
): Canvas {
  const canvas: Canvas = { ...given, id: workspace.ids.next('F'), users: [], createdAt: at, editedAt: at };
  workspace.canvases.set(canvas.id, canvas);
  workspace.changes.emit({ kind: 'file', fileId: canvas.id });
  return canvas;
}

export function changeCanvas(workspace: Workspace, canvas: Canvas, change: Partial<Canvas>): void {
  Object.assign(canvas, change);
  workspace.changes.emit({ kind: 'file', fileId: canvas.id });
}
