import type { PersonSeen } from '../../../protocol.ts';
import { Emoji } from '../../blocks/index.ts';

/** The emoji of a status, which is named with or without colons. */
export function StatusEmoji({ status }: { status: PersonSeen['status'] }) {
  if (!status || status.emoji === '') return null;
  return (
    <span className="shell-status-emoji" title={status.text}>
      <Emoji name={status.emoji.replaceAll(':', '')} />
    </span>
  );
}
