import type { Where } from '../../protocol.ts';
import type { ElementEvents } from '../blocks/contract.ts';
import type { PageStore } from '../net/index.ts';

type Options = Awaited<ReturnType<ElementEvents['suggest']>>;

/** What the person does with the elements of one message or view. What fails is told at the foot of the page. */
export function elementEvents(store: PageStore, where: Where): ElementEvents {
  return {
    async press(actionId, blockId, value) {
      await store.do({
        what: 'press',
        in: where,
        actionId,
        blockId,
        ...(value === undefined ? {} : { value }),
      });
    },
    async choose(actionId, blockId, value) {
      await store.do({ what: 'choose', in: where, actionId, blockId, value });
    },
    async suggest(actionId, blockId, typed) {
      const done = await store.attempt({ what: 'suggest', in: where, actionId, blockId, typed });
      if (!done.ok) store.tell(done.error);
      return done.ok && Array.isArray(done.options) ? (done.options as Options) : [];
    },
  };
}
