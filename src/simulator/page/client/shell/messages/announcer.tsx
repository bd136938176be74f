import { useEffect, useRef, useState } from 'react';
import { useSurroundings } from '../../blocks/surroundings.tsx';
import { messagesOf, type Room } from '../../net/index.ts';

/** Says new messages to those who do not see them come. */
export function Announcer({ room }: { room: Room }) {
  const { me, people } = useSurroundings();
  const newest = room.pages.at(-1)?.messages.at(-1)?.ts ?? '';
  const heard = useRef(newest);
  const [words, setWords] = useState('');
  useEffect(() => {
    const news = messagesOf(room).filter(({ ts, userId }) => ts > heard.current && userId !== me.id);
    heard.current = newest;
    if (news.length === 0) return;
    setWords(news.map(({ userId, text }) => `${people.get(userId)?.name ?? ''}: ${text}`).join('\n'));
  }, [room, newest, me, people]);
  return (
    <div className="visually-hidden" role="log" aria-live="polite" aria-label="New messages">
      {words}
    </div>
  );
}
