import { textOf } from '../../../../json.ts';
import { useHeld } from '../place/use-held.ts';
import { useSurroundings } from '../surroundings.tsx';
import { wordsOf } from '../text/text.tsx';
import { useConfirm } from './confirm.tsx';
import { DayPicker } from './day-picker.tsx';
import { todayIn } from './days.ts';
import type { ElementProps } from './element.ts';
import { useFocusOnLoad } from './focus-on-load.ts';
import { TimePicker } from './time-picker.tsx';
import { localMinute, secondsAt } from './zoned-minutes.ts';

export function DateField(props: ElementProps) {
  const { value, choose, dialog, inputRef } = usePicked(props);
  return (
    <>
      <DayPicker
        naming={props.naming}
        placeholder={wordsOf(props.element.placeholder) || 'Choose a day'}
        value={textOf(value) || null}
        inputRef={inputRef}
        onPick={choose}
      />
      {dialog}
    </>
  );
}

export function TimeField(props: ElementProps) {
  const { value, choose, dialog, inputRef } = usePicked(props);
  return (
    <>
      <TimePicker
        naming={props.naming}
        placeholder={wordsOf(props.element.placeholder) || 'Choose a time'}
        value={textOf(value) || null}
        inputRef={inputRef}
        onPick={choose}
      />
      {dialog}
    </>
  );
}

/** Of a moment for which only one of both is chosen. */
const FIRST_TIME = '09:00';

/** A day and a time, in the reader's own zone. */
export function DateTimeField(props: ElementProps) {
  const { naming } = props;
  const { me, now } = useSurroundings();
  const { value, choose, dialog, inputRef } = usePicked(props);
  const timeRef = useFocusOnLoad<HTMLInputElement>({});
  const [day, time] = typeof value === 'number' ? localMinute(value, me.timeZone).split('T') : [];
  const at = (onDay: string, atTime: string) => choose(secondsAt(`${onDay}T${atTime}`, me.timeZone));
  return (
    <div className="bk-moment">
      <DayPicker
        naming={naming}
        placeholder="Choose a day"
        value={day ?? null}
        inputRef={inputRef}
        onPick={(picked) => (picked === null ? choose(null) : at(picked, time ?? FIRST_TIME))}
      />
      <TimePicker
        naming={{ id: `${naming.id}-time`, label: 'Time', describedBy: naming.describedBy, isRequired: true }}
        placeholder="Time"
        value={time ?? null}
        inputRef={timeRef}
        onPick={(picked) => at(day ?? todayIn(me.timeZone, now), picked ?? FIRST_TIME)}
      />
      {dialog}
    </div>
  );
}

function usePicked({ element, actionId, blockId }: ElementProps) {
  const held = useHeld(blockId, actionId);
  const [ask, dialog] = useConfirm(element);
  const inputRef = useFocusOnLoad<HTMLInputElement>(element);
  async function choose(value: unknown): Promise<void> {
    if (await ask()) held.choose(value);
  }
  return { value: held.value, choose: (value: unknown) => void choose(value), dialog, inputRef };
}
