import type { Slice } from '../slice.ts';
import { duties } from './duties.ts';
import { ownActionsSection } from './flows/action-lists.ts';
import { actionsComing } from './flows/actions-coming.ts';
import { agendaOf } from './flows/agenda.ts';
import { retroSections } from './flows/home-sections.ts';
import { phasesAhead } from './flows/phases-ahead.ts';
import { commands } from './listeners/commands.ts';
import { listen } from './listeners/index.ts';
import { messages } from './messages.ts';
import { retroSetting } from './views/settings.ts';

export { closeAction } from './flows/actions.ts';
export type { Action } from './rules/index.ts';
export { openActionsOf } from './store/index.ts';
export { actionLine } from './views/action-line.ts';

/** Looking back: cards, votes, and what the team means to do about it. */
export const retros: Slice = {
  name: 'retros',
  commands,
  listen,
  duties,
  messages: () => messages,
  passingMessages: ['retros.action-reminder', 'retros.handover', 'retros.reminder'],
  upcoming: async (...asked) => [...(await phasesAhead(...asked)), ...(await actionsComing(...asked))],
  homeSections: async (...asked) => [
    ...(await retroSections(...asked)),
    ...(await ownActionsSection(...asked)),
  ],
  agenda: agendaOf,
  teamSettings: async (_db, teamId) => [retroSetting(teamId)],
};
