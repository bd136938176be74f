import { Text } from '../text/text.tsx';
import type { BlockProps } from './kind.ts';

export function Header({ block }: BlockProps) {
  return (
    <h3 className="bk-header">
      <Text value={block.text} />
    </h3>
  );
}
