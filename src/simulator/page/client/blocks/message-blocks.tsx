import { Blocks } from './block-kit.tsx';
import type { MessageBlocksProps } from './contract.ts';
import { PlaceProvider } from './place/place.tsx';
import { Mrkdwn } from './text/mrkdwn.tsx';

/** What a message shows: its blocks, or its text where it has none. */
export function MessageBlocks({ blocks, text, values, on }: MessageBlocksProps) {
  if (blocks.length === 0) return <Mrkdwn text={text} />;
  return (
    <PlaceProvider given={{ surface: 'message', values, on }}>
      <div className="bk-blocks">
        <Blocks blocks={blocks} />
      </div>
    </PlaceProvider>
  );
}
