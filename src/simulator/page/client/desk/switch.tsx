import { useId } from 'react';

interface SwitchProps {
  label: string;
  says: string;
  isOn: boolean;
  turn(on: boolean): void;
}

export function Switch({ label, says, isOn, turn }: SwitchProps) {
  const id = useId();
  return (
    <button
      type="button"
      role="switch"
      className="desk-switch"
      aria-checked={isOn}
      aria-labelledby={`${id}-label`}
      aria-describedby={`${id}-says`}
      onClick={() => turn(!isOn)}
    >
      <span className="desk-switch-knob" aria-hidden="true" />
      <span id={`${id}-label`} className="desk-switch-label">
        {label}
      </span>
      <span id={`${id}-says`} className="desk-switch-says">
        {says}
      </span>
    </button>
  );
}
