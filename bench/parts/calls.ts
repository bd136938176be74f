import type { Measure } from '../table.ts';
import { setClocks, type Team, withTeam } from '../team.ts';

const PEOPLE = 50;
/** Monday 2 March 2026 in Berlin, an hour ahead of UTC. */
const DAY = '2026-03-02';

/** How many chat calls it takes to ask somebody, and how many a day then is: counted, not timed. */
export async function measureCalls(): Promise<Measure[]> {
  const measures: Measure[] = [];
  await withTeam({ people: PEOPLE, isLimited: false, at: `${DAY}T05:00:00Z` }, async (team) => {
    await pass(team, ['07:30']);
    await team.slack.ask('forgetCalls');
    await pass(team, ['08:00']);
    measures.push(await line(team, 'to ask'));
    await team.slack.ask('everybodyAnswers', PEOPLE);
    await pass(team, ['10:00', '19:00']);
    measures.push(await line(team, 'a day on which all answer'));
  });
  await withTeam({ people: PEOPLE, isLimited: false, at: `${DAY}T05:00:00Z` }, async (team) => {
    await pass(team, ['07:30']);
    await team.slack.ask('forgetCalls');
    await pass(team, ['08:00', '09:30', '10:00', '19:00']);
    measures.push(await line(team, 'a day on which nobody answers'));
  });
  return measures;
}

async function pass(team: Team, times: string[]): Promise<void> {
  for (const time of times) {
    await setClocks(team, `${DAY}T${time}:00Z`);
    await team.app.ask('catchUp');
  }
}

async function line({ slack }: Team, what: string): Promise<Measure> {
  const counts = Object.entries(await slack.ask('callCounts'));
  const chats = counts.filter(([method]) => method.startsWith('chat.')).map(([, count]) => count);
  const ours = chats.reduce((sum, count) => sum + count, 0) / PEOPLE;
  return {
    ...{ what: `chat calls per prompted member: ${what}`, unit: 'calls', ours, beside: null },
    aim: { says: '1', isMet: ours <= 1 },
  };
}
