import type { ExternalSelect, MultiExternalSelect } from '@slack/types';
import {
  actions,
  button,
  type Choice,
  context,
  input,
  plain,
  section,
  textInput,
} from '../../../slack/blocks.ts';
import type { Modal } from '../../../slack/message.ts';
import { oneLine } from '../../../slack/words.ts';
import { ids } from '../ids.ts';
import { suggestedGroups, type Theme } from '../rules/index.ts';
import { formModal } from './modal.ts';
import { themeLine, themeTitle } from './words.ts';

/** So many fit into a section, the longest as well: what a button groups stands above it whole. */
const MOST_IN_A_SUGGESTION = 10;
const LONGEST_NAME = 100;

/** For making one theme of several: what looks alike is offered. */
export function groupModal(retroId: string, themes: readonly Theme[], said = ''): Modal {
  const suggested = suggestedGroups(themes);
  return formModal(
    { title: 'Group cards', submit: 'Group', callbackId: ids.group.submit, metadata: retroId },
    [
      ...(said === '' ? [] : [section(`✅ ${said}`)]),
      ...(suggested.length > 0 ? [context('These look alike:')] : []),
      ...suggested.flatMap((set, at) => suggestion(retroId, set.slice(0, MOST_IN_A_SUGGESTION), at)),
      input('themes', 'Cards that say the same', themesSelect()),
      input('name', 'What they say', textInput({ max: LONGEST_NAME }), {
        optional: true,
        hint: "Left empty, the first one's words.",
      }),
      context('Anybody in the team may group. See cards has Ungroup beside each group.'),
    ],
  );
}

function suggestion(retroId: string, set: readonly Theme[], at: number) {
  const value = [retroId, ...set.map(({ id }) => id)].join(' ');
  return [
    section(set.map((theme) => `• ${themeLine(theme)}`).join('\n')),
    actions(button(`Group these ${set.length}`, `${ids.group.suggested}.${at}`, { value })),
  ];
}

function themesSelect(): MultiExternalSelect {
  return {
    ...{ type: 'multi_external_select', action_id: ids.group.find, min_query_length: 0 },
    placeholder: plain('Type to search', 150),
  };
}

/** A select in which one theme is looked up, with the one chosen before. */
export function themeSelect(actionId: string, chosen: Theme | undefined): ExternalSelect {
  return {
    ...{ type: 'external_select', action_id: actionId, min_query_length: 0 },
    placeholder: plain('Choose a theme', 150),
    ...(chosen && { initial_option: { text: plain(themeChoice(chosen).text, 75), value: chosen.id } }),
  };
}

export function themeChoice(theme: Theme): Choice {
  const count = theme.cards.length > 1 ? ` (${theme.cards.length} cards)` : '';
  const title = oneLine(themeTitle(theme));
  const room = 75 - count.length;
  const text = title.length > room ? `${title.slice(0, room - 1)}…` : title;
  return { text: `${text}${count}`, value: theme.id };
}
