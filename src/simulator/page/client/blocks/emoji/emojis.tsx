import { keyed } from '../keyed.ts';
import { emojiParts, toned } from './parts.ts';
import { useEmoji } from './table.ts';

/** Text whose `:names:` are drawn as emoji. */
export function Emojis({ text }: { text: string }) {
  return keyed(emojiParts(text), (part) => ('name' in part ? part.name : '')).map(({ key, item }) =>
    'name' in item ? <Emoji key={key} name={item.name} tone={item.tone} /> : item.text,
  );
}

/** One emoji by its name without colons; a name that nobody knows stays text. */
export function Emoji({ name, tone = null }: { name: string; tone?: number | null }) {
  const emoji = useEmoji(name);
  if (emoji === null) return `:${name}:`;
  return (
    <span className="bk-emoji" role="img" aria-label={name.replaceAll('_', ' ')} title={`:${name}:`}>
      {toned(emoji, tone)}
    </span>
  );
}
