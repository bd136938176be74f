import { useCallback } from 'react';
import { ModalStack } from '../modal/index.ts';
import { usePage, usePageStore } from '../net/index.ts';
import { elementEvents } from './element-events.ts';

/** The modals the person has open. */
export function OpenModals() {
  const store = usePageStore();
  const modals = usePage((state) => state.views.modals);
  const onElement = useCallback((viewId: string) => elementEvents(store, { viewId }), [store]);
  return (
    <ModalStack
      modals={modals}
      onElement={onElement}
      submit={(viewId) => store.do({ what: 'submit', viewId })}
      close={async (viewId) => {
        await store.do({ what: 'close', viewId });
      }}
    />
  );
}
