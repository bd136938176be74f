import type { Surroundings } from '../blocks/contract.ts';

type Known = Pick<Surroundings, 'people' | 'conversations' | 'groups'>;

/** A message's text as somebody would have typed it: the other way round from what Slack makes of typed text. */
export function typedFrom(text: string, known: Known): string {
  return text
    .replace(/<([^<>]+)>/g, (_whole, inner: string) => typedPart(inner, known))
    .replace(/&(lt|gt|amp);/g, unescaped);
}

function typedPart(inner: string, { people, conversations, groups }: Known): string {
  const [id = '', label] = inner.split('|');
  if (id.startsWith('@')) return `@${people.get(id.slice(1))?.handle ?? label ?? id.slice(1)}`;
  if (id.startsWith('#')) return `#${conversations.get(id.slice(1))?.name ?? label ?? id.slice(1)}`;
  if (id.startsWith('!subteam^'))
    return `@${groups.get(id.slice('!subteam^'.length))?.handle ?? label?.replace(/^@/, '') ?? 'group'}`;
  if (id.startsWith('!')) return label ?? `@${id.slice(1)}`;
  return id;
}

function unescaped(_whole: string, name: string): string {
  return name === 'lt' ? '<' : name === 'gt' ? '>' : '&';
}
