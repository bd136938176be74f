import type { ElementEvents } from '../../../src/simulator/page/client/blocks/contract.ts';
import { MessageBlocks, ViewBlocks } from '../../../src/simulator/page/client/blocks/index.ts';
import type { Message } from '../../../src/slack/message.ts';
import type { Exhibit } from '../exhibit.ts';
import { FormSeen } from './form.tsx';
import { valuesIn, viewSeen, withIds } from './seen.ts';

/** Nothing here can be pressed in earnest. */
const nothing: ElementEvents = {
  press: async () => undefined,
  choose: async () => undefined,
  suggest: async () => [],
};

/** Wide and on a phone, each in the other's light. */
export function ExhibitSeen({ exhibit }: { exhibit: Exhibit }) {
  return (
    <article className="gallery-exhibit">
      <h3>
        <code>{exhibit.view.name}</code> {exhibit.situation}
      </h3>
      <div className="gallery-panes">
        <div className="gallery-pane gallery-wide">
          <Seen shown={exhibit.shown} />
        </div>
        <div className="gallery-pane gallery-phone">
          <Seen shown={exhibit.shown} />
        </div>
      </div>
    </article>
  );
}

function Seen({ shown }: Pick<Exhibit, 'shown'>) {
  if (shown.on === 'modal') return <FormSeen view={viewSeen(shown.modal)} on={nothing} />;
  if (shown.on === 'home') return <ViewBlocks view={viewSeen(shown.home)} on={nothing} />;
  return shown.messages.map((message) => <MessageSeen key={message.text} message={message} />);
}

function MessageSeen({ message }: { message: Message }) {
  const blocks = withIds(message.blocks ?? []);
  return (
    <div className="gallery-message">
      <div className="gallery-app" aria-hidden="true" />
      <div className="gallery-said">
        <p className="gallery-who">
          <b>Drumbeat</b> <small>APP</small> <time>10:40</time>
        </p>
        <MessageBlocks blocks={blocks} text={message.text} values={valuesIn(blocks)} on={nothing} />
      </div>
    </div>
  );
}
