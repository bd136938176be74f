import { textOf } from '../../../../json.ts';
import { safeAddress } from '../text/addresses.ts';
import { Text } from '../text/text.tsx';
import { useConfirm } from './confirm.tsx';
import type { ElementProps } from './element.ts';
import { usePress } from './use-press.ts';

export function Button({ element, actionId, blockId }: ElementProps) {
  const [press, isUnderWay] = usePress(actionId, blockId);
  const [ask, dialog] = useConfirm(element);
  const style =
    element.style === 'primary' || element.style === 'danger' ? ` bk-button-${element.style}` : '';
  const shared = {
    className: `bk-button${style}`,
    'aria-label': textOf(element.accessibility_label) || undefined,
    'data-action': actionId,
  };
  const address = safeAddress(textOf(element.url));
  if (address !== null) {
    return (
      <a {...shared} href={address} target="_blank" rel="noreferrer noopener" onClick={() => press()}>
        <Text value={element.text} />
      </a>
    );
  }
  return (
    <>
      <button
        type="button"
        {...shared}
        aria-busy={isUnderWay || undefined}
        onClick={async () => {
          if (await ask()) press();
        }}
      >
        <Text value={element.text} />
      </button>
      {dialog}
    </>
  );
}
