import type { HomeView, KnownBlock, ModalView } from '@slack/types';

export type Block = KnownBlock;
export type Modal = ModalView;
export type Home = HomeView;

/** What is said to somebody. `text` carries the whole meaning: screen readers and notifications read only it. */
export interface Message {
  text: string;
  blocks?: Block[];
}
