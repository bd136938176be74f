import { button, plain, section, select } from '../../../slack/blocks.ts';
import type { Block, Modal } from '../../../slack/message.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import type { Team } from '../../teams/index.ts';
import { EVERY_TEAM, ids } from '../ids.ts';

/** As many as a select holds beside "All your teams". */
const MOST_TEAMS = 99;

/** For somebody in several teams: which of them the rest is about. */
export function teamSwitcher(teams: readonly Team[], chosen: Team | undefined): Block {
  const choices = [
    { text: 'All your teams', value: EVERY_TEAM },
    ...teams.slice(0, MOST_TEAMS).map(({ id, name }) => ({ text: name, value: id })),
  ];
  const switcher = { ...select(choices, chosen?.id ?? EVERY_TEAM), action_id: ids.team.choose };
  const shown = chosen
    ? `Below is what concerns *${escapeMrkdwn(chosen.name)}*. What you owe to your other teams stands above all the same.`
    : `You are in ${teams.length} teams. Below is what concerns any of them.`;
  return section(shown, switcher);
}

/** A team that they manage: how it stands, and its settings behind a button. */
export function managedTeam({ id, name }: Team, state: string): Block[] {
  return [
    section(state, button('Team settings', ids.settings.open, { value: id, label: `Settings of ${name}` })),
  ];
}

/** What those who manage a team set, each behind a button of its own. */
export function settingsModal({ name }: Team, settings: Block[]): Modal {
  return {
    type: 'modal',
    title: plain('Team settings', 24),
    close: plain('Done', 24),
    blocks: [section(`What do you want to change for *${escapeMrkdwn(name)}*?`), ...settings],
  };
}
