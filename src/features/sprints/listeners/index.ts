import type { Listeners } from '../../../slack/interactions.ts';
import type { Core } from '../../slice.ts';
import { listenForAdding } from './add.ts';
import { listenForBoards } from './board.ts';
import { listenForClosing } from './close.ts';
import { listenForDayPlans } from './day-plan.ts';
import { listenForLists } from './lists.ts';
import { listenForMoves } from './move.ts';
import { listenForReopening } from './reopen.ts';
import { listenForSettings } from './settings.ts';
import { listenForSplitting } from './split.ts';
import { listenForStories } from './story.ts';
import { listenForStoryForms } from './story-form.ts';

export function listen(listeners: Listeners, core: Core): void {
  listenForAdding(listeners, core);
  listenForStoryForms(listeners, core);
  listenForStories(listeners, core);
  listenForMoves(listeners, core);
  listenForSplitting(listeners, core);
  listenForBoards(listeners, core);
  listenForLists(listeners, core);
  listenForDayPlans(listeners, core);
  listenForSettings(listeners, core);
  listenForClosing(listeners, core);
  listenForReopening(listeners, core);
}
