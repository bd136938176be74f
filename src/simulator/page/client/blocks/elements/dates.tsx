import { textOf } from '../../../../json.ts';
import { useHeld } from '../place/use-held.ts';
import { useSurroundings } from '../surroundings.tsx';
import { useConfirm } from './confirm.tsx';
import { ariaFor, type ElementProps } from './element.ts';
import { useFocusOnLoad } from './focus-on-load.ts';
import { localMinute, secondsAt } from './zoned-minutes.ts';

export function DateField(props: ElementProps) {
  const held = useHeld(props.blockId, props.actionId);
  return <Picker {...props} kind="date" shown={textOf(held.value)} held={held} readAs={(typed) => typed} />;
}

export function TimeField(props: ElementProps) {
  const held = useHeld(props.blockId, props.actionId);
  return <Picker {...props} kind="time" shown={textOf(held.value)} held={held} readAs={(typed) => typed} />;
}

/** In the reader's own zone. */
export function DateTimeField(props: ElementProps) {
  const held = useHeld(props.blockId, props.actionId);
  const zone = useSurroundings().me.timeZone;
  const shown = typeof held.value === 'number' ? localMinute(held.value, zone) : '';
  return (
    <Picker
      {...props}
      kind="datetime-local"
      shown={shown}
      held={held}
      readAs={(typed) => secondsAt(typed, zone)}
    />
  );
}

interface PickerProps extends ElementProps {
  kind: 'date' | 'time' | 'datetime-local';
  shown: string;
  held: ReturnType<typeof useHeld>;
  readAs(typed: string): unknown;
}

/** The browser's own picker: it knows keyboards, screen readers and phones. */
function Picker({ element, naming, kind, shown, held, readAs }: PickerProps) {
  const ref = useFocusOnLoad<HTMLInputElement>(element);
  const [ask, dialog] = useConfirm(element);
  return (
    <>
      <input
        ref={ref}
        id={naming.id}
        {...ariaFor(naming)}
        className={`bk-field bk-field-${kind}`}
        type={kind}
        value={shown}
        onChange={async (event) => {
          const typed = event.currentTarget.value;
          if (await ask()) held.type(typed === '' ? null : readAs(typed));
        }}
        onBlur={held.send}
      />
      {dialog}
    </>
  );
}
