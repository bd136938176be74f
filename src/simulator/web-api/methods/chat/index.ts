export { chatDelete } from './delete.ts';
export { chatGetPermalink } from './get-permalink.ts';
export { chatPostEphemeral } from './post-ephemeral.ts';
export { chatPostMessage } from './post-message.ts';
export { chatUpdate } from './update.ts';
