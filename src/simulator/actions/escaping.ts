import type { Workspace } from '../types.ts';

/** What Slack makes of a text somebody types: entities, mentions, channels and links; `withNames` as in commands. */
export function typedText(workspace: Workspace, text: string, { withNames }: { withNames: boolean }): string {
  return escaped(text)
    .replace(/(?<![\w<|/])(https?:\/\/[^\s<>|]+)/g, '<$1>')
    .replace(/(?<![\w<])@([\w.-]*\w)/g, (whole, name: string) => mention(workspace, name, withNames) ?? whole)
    .replace(/(?<![\w<&])#([\w-]+)/g, (whole, name: string) => channelLink(workspace, name) ?? whole);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function mention(workspace: Workspace, typed: string, withNames: boolean): string | undefined {
  const name = typed.toLowerCase();
  if (['channel', 'here', 'everyone'].includes(name)) return `<!${name}>`;
  for (const group of workspace.groups.values()) {
    if (group.handle.toLowerCase() === name) return `<!subteam^${group.id}|@${group.handle}>`;
  }
  for (const person of workspace.people.values()) {
    if (person.name.toLowerCase() === name)
      return withNames ? `<@${person.id}|${person.name}>` : `<@${person.id}>`;
  }
  return undefined;
}

function channelLink(workspace: Workspace, name: string): string | undefined {
  for (const conversation of workspace.conversations.values()) {
    if (conversation.name === name && name !== '') return `<#${conversation.id}|${name}>`;
  }
  return undefined;
}
