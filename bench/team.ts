import { withFolder } from './folder.ts';
import { type Side, startSide } from './side.ts';
import type { App } from './sides/app.ts';
import type { Slack } from './sides/slack.ts';

/** Drumbeat with a team of so many people, asked at 09:00 in Berlin, beside the Slack that it works in. */
export interface Team {
  slack: Side<Slack>;
  app: Side<App>;
  people: number;
  /** Whether the app keeps to Slack's rates. */
  isLimited: boolean;
}

export async function withTeam(
  { people, isLimited, at }: Pick<Team, 'people' | 'isLimited'> & { at: string },
  work: (team: Team) => Promise<void>,
): Promise<void> {
  await withFolder(async (folder) => {
    const slack = startSide<Slack>('slack');
    const app = startSide<App>('app');
    const transport = 'socket' as const;
    const address = await slack.ask('start', { at, people, transport });
    const databaseUrl = `file:${folder}/bench.db`;
    await app.ask('start', { at, slack: address, transport, databaseUrl, isPaced: isLimited });
    await slack.ask('setUpTeam');
    await work({ slack, app, people, isLimited });
    await app.end();
    await slack.end();
  });
}

export async function setClocks({ slack, app }: Pick<Team, 'slack' | 'app'>, at: string): Promise<void> {
  await Promise.all([slack.ask('setClock', at), app.ask('setClock', at)]);
}
