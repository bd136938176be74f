import './faults.css';
import type { BenchProps } from './contract.ts';
import { faultsOn, faultWords } from './fault-words.ts';
import { Fold } from './fold.tsx';
import { Outbox } from './outbox.tsx';
import { Switch } from './switch.tsx';

/** Makes Slack fail, with what is owed to it beside. */
export function Faults({ desk, act }: BenchProps) {
  return (
    <Fold title="When Slack fails" note={faultsOn(desk.faults)}>
      <p className="desk-dim">
        Make Slack fail, use the bot meanwhile, then put it right. Nothing is lost, and nothing comes twice.
      </p>
      <ul className="desk-faults">
        {faultWords.map(({ name, title, says }) => (
          <li key={name}>
            <Switch
              label={title}
              says={says}
              isOn={desk.faults.includes(name)}
              turn={(on) => act({ what: 'fault', name, on })}
            />
          </li>
        ))}
      </ul>
      <Outbox desk={desk} />
    </Fold>
  );
}
