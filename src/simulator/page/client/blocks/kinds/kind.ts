import type { ReactNode } from 'react';
import type { SlackBlock } from '../../../protocol.ts';

export interface BlockProps {
  block: SlackBlock;
  blockId: string;
}

export type DrawnBlock = (props: BlockProps) => ReactNode;
