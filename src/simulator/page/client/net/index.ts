export { PageProvider, usePage, usePageStore } from './page-context.tsx';
export type { PageStore } from './page-store.ts';
export { messagesOf, type Room } from './room.ts';
export { type PageState, roomKey } from './state.ts';
