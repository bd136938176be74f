import { useSurroundings } from '../surroundings.tsx';

export function PersonMention({ id, label = null }: { id: string; label?: string | null }) {
  const { people, me, openPerson } = useSurroundings();
  const person = people.get(id);
  if (!person) return <span className="bk-mention">@{label ?? id}</span>;
  const mine = id === me.id ? ' bk-mention-me' : '';
  return (
    <button type="button" className={`bk-mention${mine}`} onClick={() => openPerson(id)}>
      @{person.name}
    </button>
  );
}

/** A channel this person may not see is not named. */
export function ChannelMention({ id }: { id: string }) {
  const { conversations, openConversation } = useSurroundings();
  const channel = conversations.get(id);
  if (!channel) return <span className="bk-mention">a private channel</span>;
  return (
    <button type="button" className="bk-mention" onClick={() => openConversation(id)}>
      #{channel.name}
    </button>
  );
}

export function GroupMention({ id }: { id: string }) {
  const group = useSurroundings().groups.get(id);
  return (
    <span className="bk-mention" title={group?.name}>
      @{group?.handle ?? 'unknown-group'}
    </span>
  );
}

/** `@here`, `@channel` and `@everyone` call whoever reads. */
export function Broadcast({ range }: { range: string }) {
  return <span className="bk-mention bk-mention-me">@{range}</span>;
}
