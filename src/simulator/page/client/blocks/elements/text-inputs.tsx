import { textOf } from '../../../../json.ts';
import { useHeld } from '../place/use-held.ts';
import { wordsOf } from '../text/text.tsx';
import { ariaFor, type ElementProps } from './element.ts';
import { useFocusOnLoad } from './focus-on-load.ts';

export function TextInput(props: ElementProps) {
  return props.element.multiline === true ? <Lines {...props} /> : <Line {...props} kind="text" />;
}

export function EmailInput(props: ElementProps) {
  return <Line {...props} kind="email" />;
}

export function UrlInput(props: ElementProps) {
  return <Line {...props} kind="url" />;
}

/** Kept as text: a number field of the browser gives nothing at all for what it cannot read. */
export function NumberInput(props: ElementProps) {
  return <Line {...props} kind="number" />;
}

const modes = { text: undefined, email: 'email', url: 'url', number: 'decimal' } as const;

function Line({ kind, ...props }: ElementProps & { kind: keyof typeof modes }) {
  const { shared, count } = useTyped(props);
  return (
    <div className="bk-text">
      <input
        {...shared}
        className="bk-field"
        type={kind === 'number' ? 'text' : kind}
        inputMode={modes[kind]}
      />
      {count}
    </div>
  );
}

function Lines(props: ElementProps) {
  const { shared, count } = useTyped(props);
  return (
    <div className="bk-text">
      <textarea {...shared} className="bk-field bk-field-lines" rows={4} />
      {count}
    </div>
  );
}

function useTyped({ element, actionId, blockId, naming }: ElementProps) {
  const held = useHeld(blockId, actionId);
  const ref = useFocusOnLoad<HTMLInputElement & HTMLTextAreaElement>(element);
  const value = textOf(held.value);
  const shared = {
    ref,
    id: naming.id,
    ...ariaFor(naming),
    value,
    placeholder: wordsOf(element.placeholder) || undefined,
    dir: 'auto',
    autoComplete: 'off',
    onChange: (event: { currentTarget: { value: string } }) => {
      const typed = event.currentTarget.value;
      held.type(typed, typed === '' ? null : typed);
    },
    onBlur: held.send,
  };
  return { shared, count: <Count value={value} most={element.max_length} id={naming.id} /> };
}

/** Said once little room is left, and when it is too much. */
function Count({ value, most, id }: { value: string; most: unknown; id: string }) {
  if (typeof most !== 'number') return null;
  const left = most - value.length;
  if (left > most / 10) return null;
  const words = left < 0 ? `${-left} too many` : `${left} left`;
  return (
    <output className={`bk-count${left < 0 ? ' bk-count-over' : ''}`} htmlFor={id}>
      {words}
    </output>
  );
}
