import type { Message, Person, Workspace } from '../../../types.ts';

/** Whether a message names the person, a group of theirs, or everybody in the channel. */
export function mentions(workspace: Workspace, person: Person, { text, blocks }: Message): boolean {
  const said = blocks.length > 0 ? `${text} ${JSON.stringify(blocks)}` : text;
  if (named(said, '<@', person.id) || said.includes(`"user_id":"${person.id}"`)) return true;
  if (/<!(here|channel|everyone)\b|"range":"(here|channel|everyone)"/.test(said)) return true;
  return [...workspace.groups.values()].some(
    ({ id, members }) =>
      members.includes(person.id) &&
      (named(said, '<!subteam^', id) || said.includes(`"usergroup_id":"${id}"`)),
  );
}

function named(said: string, opening: string, id: string): boolean {
  return said.includes(`${opening}${id}>`) || said.includes(`${opening}${id}|`);
}
