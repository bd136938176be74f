import { textOf } from '../../../../json.ts';
import { Markdown } from '../text/markdown.tsx';
import type { BlockProps } from './kind.ts';

export function MarkdownBlock({ block }: BlockProps) {
  return <Markdown text={textOf(block.text)} />;
}
