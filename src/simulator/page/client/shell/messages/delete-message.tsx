import { usePageStore } from '../../net/index.ts';
import { Dialog } from '../parts/dialog.tsx';

/** Asks before a message is deleted for everybody. */
export function DeleteMessage({ channel, ts, close }: { channel: string; ts: string; close(): void }) {
  const store = usePageStore();
  return (
    <Dialog title="Delete this message?" close={close}>
      <p>It is deleted for everybody. This cannot be undone.</p>
      <p className="shell-dialog-foot">
        <button type="button" className="shell-button" onClick={close}>
          Keep it
        </button>
        <button
          type="button"
          className="shell-button shell-button-danger"
          onClick={async () => {
            if (await store.do({ what: 'delete', channel, ts })) close();
          }}
        >
          Delete
        </button>
      </p>
    </Dialog>
  );
}
