import { type FormEvent, useId, useState } from 'react';
import { usePageStore } from '../../net/index.ts';
import { useShell } from '../shell-context.ts';

const STATUSES = [
  { emoji: '', text: '' },
  { emoji: ':palm_tree:', text: 'Vacationing' },
  { emoji: ':face_with_thermometer:', text: 'Out sick' },
  { emoji: ':spiral_calendar_pad:', text: 'In a meeting' },
];

/** One's own status and zone, which the app reads: a status that says vacation counts as away. */
export function OwnProfile({ close }: { close(): void }) {
  const { sight } = useShell();
  const store = usePageStore();
  const [status, setStatus] = useState(sight.me.status?.text ?? '');
  const [timeZone, setTimeZone] = useState(sight.me.timeZone);
  const id = useId();

  async function save(event: FormEvent) {
    event.preventDefault();
    const known = STATUSES.find(({ text }) => text === status);
    const emoji = known?.emoji ?? ':speech_balloon:';
    const isStatusSaved =
      status === (sight.me.status?.text ?? '') || (await store.do({ what: 'status', emoji, text: status }));
    const isZoneSaved = timeZone === sight.me.timeZone || (await store.do({ what: 'time-zone', timeZone }));
    if (isStatusSaved && isZoneSaved) close();
  }

  return (
    <form className="shell-form" onSubmit={save}>
      <label htmlFor={`${id}-status`}>Your status</label>
      <input
        id={`${id}-status`}
        list={`${id}-statuses`}
        value={status}
        placeholder="None"
        onChange={(event) => setStatus(event.target.value)}
      />
      <datalist id={`${id}-statuses`}>
        {STATUSES.filter(({ text }) => text !== '').map(({ text }) => (
          <option key={text} value={text} />
        ))}
      </datalist>
      <label htmlFor={`${id}-zone`}>Your time zone</label>
      <select id={`${id}-zone`} value={timeZone} onChange={(event) => setTimeZone(event.target.value)}>
        {zones(sight.me.timeZone).map((zone) => (
          <option key={zone}>{zone}</option>
        ))}
      </select>
      <p className="shell-dialog-foot">
        <button type="submit" className="shell-button shell-button-primary">
          Save
        </button>
      </p>
    </form>
  );
}

function zones(own: string): string[] {
  return [...new Set([own, ...Intl.supportedValuesOf('timeZone')])].sort();
}
