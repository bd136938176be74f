import './outbox.css';
import type { Desk as DeskSeen } from '../../protocol.ts';
import { countWords } from './delivery-words.ts';
import { OutboxRow } from './outbox-row.tsx';

/** What is owed to Slack, and what became of it. */
export function Outbox({ desk }: { desk: DeskSeen }) {
  return (
    <div className="desk-outbox">
      <h3 id="desk-outbox-title">The outbox</h3>
      <p role="status">{countWords(desk.counts)}</p>
      {desk.outbox.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        <section className="desk-outbox-rows" aria-labelledby="desk-outbox-title" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">To</th>
                <th scope="col">State</th>
                <th scope="col">Tries</th>
              </tr>
            </thead>
            <tbody>
              {desk.outbox.map((delivery) => (
                <OutboxRow key={delivery.key} delivery={delivery} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  );
}
