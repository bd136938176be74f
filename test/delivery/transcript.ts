import type { Simulator } from '../../src/simulator/index.ts';
import type { Message } from '../../src/simulator/types.ts';

/**
 * What people see of the app in a conversation, a line for each message in order: its text, the picture it
 * shows, the canvas it links to, the files shared, and whether it is pinned. Replies are marked.
 */
export function transcriptOf({ workspace }: Simulator, conversationId: string): string[] {
  const conversation = workspace.conversations.get(conversationId);
  if (!conversation) return [];
  return conversation.messages
    .filter(({ isFromApp }) => isFromApp)
    .map((message) => {
      const parts = [
        message.threadTs === undefined ? '' : '↳',
        ...message.fileIds.map((id) => `[file ${workspace.files.get(id)?.name}: ${bodyOf(id)}]`),
        textOf(message),
        ...message.blocks.flatMap((block) =>
          block.type === 'image' ? [`[picture ${bodyOf(pictureIn(block))}]`] : [],
        ),
        conversation.pins.some(({ ts }) => ts === message.ts) ? '(pinned)' : '',
      ];
      return parts.filter((part) => part !== '').join(' ');
    });

  function bodyOf(fileId: string): string {
    return workspace.files.get(fileId)?.bytes?.toString() ?? 'nothing';
  }

  function textOf({ text }: Message): string {
    return text.replace(/<https:\S+\/docs\/\w+\/(\w+)\|.*>/, (_link, id: string) => {
      const canvas = workspace.canvases.get(id);
      return canvas?.channels.includes(conversationId)
        ? `[canvas ${canvas.markdown}]`
        : '[a canvas for nobody]';
    });
  }
}

function pictureIn(block: Message['blocks'][number]): string {
  const { slack_file: file } = block;
  return typeof file === 'object' && file !== null && 'id' in file ? String(file.id) : '';
}
