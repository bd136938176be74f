import type { ConversationsSelect, UsersSelect } from '@slack/types';
import {
  actions,
  button,
  checkboxes,
  INPUT,
  input,
  plain,
  radio,
  section,
  select,
  textInput,
} from '../../../slack/blocks.ts';
import type { Block, Modal } from '../../../slack/message.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { sentence } from '../../../slack/words.ts';
import type { Step } from '../../escalations/index.ts';
import { HELD_ROLES, roleName } from '../../teams/index.ts';
import type { Person, UserGroup } from '../../workspaces/index.ts';
import { ids } from '../ids.ts';
import type { PolicyDraft } from '../rules/index.ts';
import { stepSentence } from './policy-words.ts';

export interface PolicyShown {
  teamName: string;
  /** how many blockers are open */
  open: number;
  people: ReadonlyMap<string, Person>;
}

/** The policy as it is being changed; its draft travels in the modal. */
export function policyModal(draft: PolicyDraft, shown: PolicyShown): Modal {
  const { policy } = draft;
  return {
    ...frame('Escalation policy', 'Save', ids.policy.submit, draft),
    blocks: [
      section(
        `*${escapeMrkdwn(shown.teamName)}*: who is told of a blocker that nobody takes, and after how long.`,
      ),
      ...policy.steps.map((step, index) =>
        section(
          stepSentence(step, shown.people),
          button('Change', ids.policy.editStep, { value: String(index), label: `Change step ${index + 1}` }),
        ),
      ),
      actions(button('Add a step', ids.policy.addStep)),
      input(
        'hours',
        'Hours that count',
        radio(
          [
            { text: "The team's working hours", value: 'working' },
            { text: 'All hours', value: 'wall' },
          ],
          policy.hours,
        ),
      ),
      ...(shown.open > 0 ? [alsoOpenInput(shown.open, draft.alsoOpen)] : []),
    ],
  };
}

/** One step, new or as it is. */
export function stepModal(draft: PolicyDraft, step: Step | undefined, groups: UserGroup[]): Modal {
  const { tell, repeat } = step ?? {};
  return {
    ...frame(step ? 'Change a step' : 'Add a step', 'Apply', ids.policy.step, draft),
    close: plain('Back', 24),
    blocks: [
      input(
        'after',
        'After how many hours?',
        textInput({ value: step ? String(step.afterHours) : '', max: 6 }),
      ),
      input('tell', 'Who is told?', select(targets(groups), chosenTarget(tell))),
      input('person', 'Who, if it is a person', users(tell), { optional: true }),
      input('channel', 'Which, if it is a channel', channels(tell), { optional: true }),
      input(
        'every',
        'Tell them again every … hours',
        textInput({ value: repeat ? String(repeat.everyHours) : '', max: 6 }),
        {
          optional: true,
        },
      ),
      input('times', 'How often again', select(TIMES, String(repeat?.times ?? 1)), { optional: true }),
      ...(step && draft.policy.steps.length > 1
        ? [
            input('remove', 'Or', checkboxes([{ text: 'Remove this step', value: 'yes' }]), {
              optional: true,
            }),
          ]
        : []),
    ],
  };
}

const TIMES = [
  { text: 'Once', value: '1' },
  { text: 'Twice', value: '2' },
  { text: 'Three times', value: '3' },
];

function frame(title: string, submit: string, callbackId: string, draft: PolicyDraft) {
  return {
    type: 'modal' as const,
    callback_id: callbackId,
    private_metadata: JSON.stringify(draft),
    title: plain(title, 24),
    submit: plain(submit, 24),
    close: plain('Cancel', 24),
  };
}

function alsoOpenInput(open: number, ticked: boolean): Block {
  const text =
    open === 1 ? 'Use it for the one that is open, too' : `Use it for the ${open} that are open, too`;
  return input('also', 'Open blockers', checkboxes([{ text, value: 'yes' }], ticked ? ['yes'] : []), {
    optional: true,
    hint: 'Otherwise they keep the policy they were raised under.',
  });
}

function targets(groups: UserGroup[]) {
  return [
    ...HELD_ROLES.map((role) => ({ text: sentence(roleName(role)), value: `role ${role}` })),
    { text: 'A person', value: 'person' },
    { text: 'A channel', value: 'channel' },
    ...groups.slice(0, 90).map(({ id, name }) => ({ text: name, value: `group ${id} ${name}`.slice(0, 75) })),
  ];
}

function chosenTarget(tell: Step['tell'] | undefined): string | undefined {
  if (tell?.kind === 'role') return `role ${tell.role}`;
  if (tell?.kind === 'group') return `group ${tell.groupId} ${tell.name}`.slice(0, 75);
  return tell?.kind;
}

function users(tell: Step['tell'] | undefined): UsersSelect {
  return {
    type: 'users_select',
    action_id: INPUT,
    ...(tell?.kind === 'person' && { initial_user: tell.userId }),
  };
}

function channels(tell: Step['tell'] | undefined): ConversationsSelect {
  return {
    type: 'conversations_select',
    action_id: INPUT,
    filter: { include: ['public', 'private'], exclude_bot_users: true },
    ...(tell?.kind === 'channel' && { initial_conversation: tell.channelId }),
  };
}
