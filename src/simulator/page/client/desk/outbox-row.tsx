import type { DeliverySeen } from '../../protocol.ts';
import { stateWords } from './delivery-words.ts';

export function OutboxRow({ delivery }: { delivery: DeliverySeen }) {
  const { key, to, what, state, why, attempts } = delivery;
  const { words, tone } = stateWords(state);
  return (
    <tr title={key}>
      <td>
        <strong>{to}</strong>
        <span>{what}</span>
        {why && <span className="desk-why">{why}</span>}
      </td>
      <td className={`desk-state desk-state-${tone}`}>{words}</td>
      <td>{attempts}</td>
    </tr>
  );
}
