import type { DeliveryRecord } from '../../delivery/index.ts';
import type { DeliverySeen } from '../../simulator/page/protocol.ts';
import type { Workspace } from '../../simulator/types.ts';
import { counterpart } from '../../simulator/workspace/conversations.ts';

const VIEWS: Record<string, string> = {
  'standups.prompt': 'Standup prompt',
  'standups.reminder': 'Reminder',
  'standups.receipt': 'What became of an answer',
  'standups.daily': 'The daily',
  'standups.answer': 'A full answer, in the daily’s thread',
  'standups.live': 'Agenda of the live standup',
  'standups.checklist': 'What is set up, and what is missing',
  'standups.export': 'Answers as a file',
  'blockers.card': 'Blocker card',
  'blockers.notice': 'About a blocker',
  'blockers.notices': 'About a blocker',
  'blockers.overview': 'Blockers that escalate',
  'blockers.consent': 'Question about an ETA',
  'poker.card': 'Estimating in a channel',
  'poker.ballot': 'Estimating by direct message',
  'poker.reminder': 'Reminder to estimate',
  'planning.plan': 'The published plan',
  'planning.letter': 'What a plan asks of somebody',
  'planning.document': 'The whole plan',
  'progress.burndowns': 'Burndown',
  'progress.picture': 'A picture that somebody asked for',
  'progress.request': 'Request to review a story',
  'progress.review': 'Review of a sprint',
  'progress.review-part': 'Review of a sprint, continued',
  'progress.wins': 'What was finished and won',
  'retros.screen': 'Retrospective',
  'retros.reminder': 'Reminder to vote in a retrospective',
  'retros.summary': 'What a retrospective came to',
  'retros.action-reminder': 'Reminder of an action',
  'retros.handover': 'Actions of somebody who left',
  'ceremonies.meeting': 'A meeting is near',
  'ceremonies.calendar': 'Meetings for a calendar',
};

const KINDS: Record<DeliveryRecord['kind'], string> = {
  message: 'Message',
  home: 'App Home',
  pin: 'Pin',
  picture: 'Picture',
  file: 'File',
  canvas: 'Canvas',
};

const REASONS: Record<string, string> = {
  'place-gone': 'The channel or person cannot be reached',
  bug: 'Slack refuses it',
  'gave-up': 'It was tried for too long',
  parent: 'What it replies to is not there',
  forbidden: 'This workspace does not allow it',
};

/** A row of the outbox in words. */
export function deliverySeen(delivery: DeliveryRecord, workspace: Workspace): DeliverySeen {
  const { key, view, kind, state, attempts, createdAt } = delivery;
  return {
    key,
    to: nameOf(delivery.channel, workspace),
    what: (view !== null && VIEWS[view]) || whatByKey(key) || KINDS[kind],
    state,
    why: whyOf(delivery),
    attempts,
    at: createdAt.toISOString(),
  };
}

/** What is fixed when it is owed has no view: its key says what it is about. */
function whatByKey(key: string): string | null {
  if (key.startsWith('blocker:')) return 'News of a blocker';
  if (key.startsWith('progress:red:')) return 'News of a sprint that turned red';
  return key.startsWith('try:') ? 'Try-out' : null;
}

/** What was sent in the end needs no reason. */
function whyOf({ state, reason, error }: DeliveryRecord): string | null {
  if (state === 'sent') return null;
  if (reason !== null) return REASONS[reason] ?? reason;
  return error;
}

function nameOf(id: string, workspace: Workspace): string {
  const conversation = workspace.conversations.get(id);
  const person = workspace.people.get(conversation?.kind === 'im' ? counterpart(conversation) : id);
  if (person) return person.realName;
  return conversation ? `#${conversation.name}` : id;
}
