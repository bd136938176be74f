import type { SlackBlock, Values, ViewSeen } from '../../../src/simulator/page/protocol.ts';
import { initialValues } from '../../../src/simulator/workspace/element-state.ts';
import type { Home, Modal } from '../../../src/slack/message.ts';

/** A view as the local workspace hands it to its page. */
export function viewSeen(view: Modal | Home): ViewSeen {
  const about = view.type === 'modal' ? view : null;
  const blocks = withIds(view.blocks);
  return {
    ...{ id: 'V1', hash: '1', title: about?.title.text ?? '', blocks },
    ...{ submit: about?.submit?.text ?? null, close: about?.close?.text ?? 'Cancel' },
    ...{ values: valuesIn(blocks), errors: {}, failure: null },
  };
}

/** What stands in the elements at first. */
export function valuesIn(blocks: SlackBlock[]): Values {
  return initialValues(JSON.parse(JSON.stringify(blocks)));
}

/** As Slack does: a block without an id is given one. */
export function withIds(blocks: Modal['blocks']): SlackBlock[] {
  return blocks.map((block, at) => ({ block_id: `b${at}`, ...block }));
}
