import { input, plain, radio, section, textInput } from '../../../slack/blocks.ts';
import type { Block, Modal } from '../../../slack/message.ts';
import { bold } from '../../../slack/mrkdwn.ts';
import { ids } from '../ids.ts';
import type { Gate } from '../rules/index.ts';
import { missingWords } from './check-words.ts';
import { gateName, planHead } from './gate-words.ts';
import type { Standing } from './standing.ts';

const LONGEST_TEXT = 1500;

/** What a form of a gate is about; `position` is the last event that its reader had before them. */
export interface GateForm {
  sprintId: string;
  gate: Gate;
  position: number;
}

/** The technical approval asks for more than a yes. */
export function approveModal(standing: Standing, form: GateForm): Modal {
  return modal('Approve the plan', 'Approve', ids.approve.submit, JSON.stringify(form), [
    section(`${planHead(standing)}\n${gateName(form.gate)}`),
    input(
      'feasibility',
      'Can it be done?',
      radio(
        [
          { text: 'Yes', value: 'Feasible as planned' },
          { text: 'Yes, with my recommendations', value: 'Feasible with the recommendations' },
        ],
        'Feasible as planned',
      ),
    ),
    input('impact', 'What does it touch?', textInput({ lines: true, max: LONGEST_TEXT }), {
      optional: true,
      hint: 'Systems, teams, data, running costs.',
    }),
    input('recommendations', 'What do you recommend?', textInput({ lines: true, max: LONGEST_TEXT }), {
      optional: true,
    }),
  ]);
}

export function sendBackModal(standing: Standing, form: GateForm): Modal {
  return modal('Send the plan back', 'Send back', ids.approve.sendBackSubmit, JSON.stringify(form), [
    section(`${planHead(standing)}\n${gateName(form.gate)}`),
    input('comment', 'What has to change?', textInput({ lines: true, max: LONGEST_TEXT }), {
      hint: 'Whoever published it is told at once.',
    }),
  ]);
}

export function refuseModal({ sprint }: Pick<Standing, 'sprint'>): Modal {
  return modal('Not like this', 'Send', ids.confirm.submit, sprint.id, [
    section(`What is in the way of your share in ${bold(sprint.name)}?`),
    input('reason', 'Why not?', textInput({ lines: true, max: LONGEST_TEXT }), {
      hint: 'It stands on the plan, and whoever published it is told.',
    }),
  ]);
}

/** What is not met, and the reason that it takes. */
export function startAnywayModal(standing: Standing): Modal {
  return modal('Start anyway', 'Start anyway', ids.start.submit, standing.sprint.id, [
    section(`${planHead(standing)}\nNot met:\n${missingWords(standing.checks)}`),
    input('reason', 'Why does it start all the same?', textInput({ lines: true, max: LONGEST_TEXT }), {
      hint: 'It is kept with your name and what is not met, and stands on the plan.',
    }),
  ]);
}

function modal(title: string, submit: string, callbackId: string, metadata: string, blocks: Block[]): Modal {
  return {
    type: 'modal',
    callback_id: callbackId,
    private_metadata: metadata,
    title: plain(title, 24),
    submit: plain(submit, 24),
    close: plain('Cancel', 24),
    blocks,
  };
}
