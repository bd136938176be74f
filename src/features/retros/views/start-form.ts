import type { UsersSelect } from '@slack/types';
import { context, INPUT, input, radio, section, select, textInput } from '../../../slack/blocks.ts';
import type { Modal } from '../../../slack/message.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import type { Sprint } from '../../sprints/index.ts';
import type { Team } from '../../teams/index.ts';
import { ids } from '../ids.ts';
import { type Deadlines, FEWEST_ANONYMOUS, FORMATS, OWN, SPELLS, type Spells } from '../rules/index.ts';
import { formModal } from './modal.ts';
import { when } from './words.ts';

export interface StartForm {
  team: Team;
  /** Those it can be about, the likeliest first. */
  sprints: readonly Sprint[];
  formatName: string;
  /** As the team wrote them last, one a line. */
  ownColumns: string;
  canBeAnonymous: boolean;
  /** How many can write a card. */
  people: number;
  facilitatorId: string;
  dots: number;
  spells: Spells;
  /** What these come to. */
  endsAt: Deadlines;
  moment: { now: Date; zone: string };
}

export const NO_SPRINT = 'none';
const MOST_DOTS = 6;

/** To begin: good enough to press Start at once. */
export function startModal(form: StartForm): Modal {
  const { team, endsAt, moment } = form;
  return formModal(
    { title: 'Start a retro', submit: 'Start', callbackId: ids.start.submit, metadata: team.id },
    [
      section(`It goes to <#${team.homeChannelId}>; the members of ${escapeMrkdwn(team.name)} take part.`),
      ...aboutSprint(form),
      input('format', 'Format', select(formatChoices(), form.formatName)),
      input('columns', 'Your own columns', textInput({ lines: true, value: form.ownColumns, max: 300 }), {
        optional: true,
        hint: 'Two to five, one a line; taken where the format is Our own columns.',
      }),
      ...anonymity(form),
      spell('collect', 'Time for cards', form),
      spell('vote', 'Time for grouping and votes', form),
      spell('act', 'Time for actions', form),
      context(
        `As proposed: cards until ${when(endsAt.collect, moment)}, votes until ${when(endsAt.vote, moment)}, actions until ${when(endsAt.act, moment)}. Who leads may go on before that.`,
      ),
      input('facilitator', 'Who leads', leader(form.facilitatorId)),
      input('dots', 'Votes for each person', select(dotChoices(), String(form.dots))),
    ],
  );
}

function aboutSprint({ sprints }: StartForm) {
  if (sprints.length === 0) return [];
  const choices = [
    ...sprints.map(({ id, name }) => ({ text: name, value: id })),
    { text: 'No sprint', value: NO_SPRINT },
  ];
  return [input('sprint', 'Looking back on', select(choices, choices[0]?.value))];
}

function formatChoices() {
  const known = Object.entries(FORMATS).map(([value, { name }]) => ({ text: name, value }));
  return [...known, { text: 'Our own columns', value: OWN }];
}

function anonymity({ canBeAnonymous, people }: StartForm) {
  const named = { text: 'With names', value: 'named', description: 'Everybody sees who wrote a card' };
  if (canBeAnonymous) {
    const anonymous = {
      ...{ text: 'Anonymous', value: 'anonymous' },
      description: 'Who wrote a card is not stored anywhere',
    };
    return [input('anonymity', 'Cards', radio([anonymous, named], 'anonymous'))];
  }
  return [
    input('anonymity', 'Cards', radio([named]), {
      hint: `Anonymous cards need ${FEWEST_ANONYMOUS} people who can write one, or each could tell whose they are; here ${people === 1 ? 'is 1' : `are ${people}`}. Choose With names only if all of you are fine with it.`,
    }),
  ];
}

function spell(phase: 'collect' | 'vote' | 'act', label: string, { spells }: StartForm) {
  const choices = Object.entries(SPELLS).map(([value, { words }]) => ({ text: words, value }));
  return input(phase, label, select(choices, spells[phase]));
}

function leader(chosen: string): UsersSelect {
  return { type: 'users_select', action_id: INPUT, initial_user: chosen };
}

function dotChoices() {
  return Array.from({ length: MOST_DOTS }, (_none, at) => ({ text: String(at + 1), value: String(at + 1) }));
}
