import { textOf } from '../../../../json.ts';
import { Text } from '../text/text.tsx';
import type { BlockProps } from './kind.ts';

const levels = new Set(['info', 'warning', 'error', 'success']);

export function Alert({ block }: BlockProps) {
  const level = levels.has(textOf(block.level)) ? textOf(block.level) : 'default';
  return (
    <div className={`bk-alert bk-alert-${level}`} role="status">
      <Text value={block.text} />
    </div>
  );
}
