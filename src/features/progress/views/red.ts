import { actions, button, section } from '../../../slack/blocks.ts';
import type { Message } from '../../../slack/message.ts';
import { bold, escapeMrkdwn, shorten } from '../../../slack/mrkdwn.ts';
import { listOf } from '../../../slack/words.ts';
import { boardButton, type Sprint } from '../../sprints/index.ts';
import { ids } from '../ids.ts';
import { behindWords, contingencyWords, doneWords, levelSign, type Standing, tenths } from './health.ts';

export interface Red extends Standing {
  sprint: Standing['sprint'] & Pick<Sprint, 'id'>;
  teamName: string;
  /** 'day 8 of 10' */
  day: string;
  /** How it will probably end, in words; null where there is nothing to say. */
  forecast: string | null;
  /** Who is away, so that somebody else is told. */
  insteadOf: readonly string[];
}

const REASONS_SHOWN = 3;

/** What stakeholders are told when a sprint turns red. */
export function redMessage(red: Red): Message {
  const { sprint, teamName, day, plan, reasons, insteadOf } = red;
  const name = `${bold(shorten(sprint.name, 80))} of ${escapeMrkdwn(shorten(teamName, 60))}`;
  const lines = [
    `${levelSign('red')} ${name} is ${behindWords(red.behind)} on ${day}: ${doneWords(red)}, plan was ${tenths(plan)}.`,
    ...(reasons.length > 0 ? [`Why: ${reasons.slice(0, REASONS_SHOWN).join('; ')}.`] : []),
    ...[red.forecast, contingencyWords(red.contingency)].filter(Boolean),
    ...(insteadOf.length > 0
      ? [
          `${listOf(insteadOf.map(escapeMrkdwn))} ${insteadOf.length === 1 ? 'is' : 'are'} away, so you are told.`,
        ]
      : []),
  ];
  const text = lines.join('\n');
  return {
    text,
    blocks: [
      section(text),
      actions(button('Show health', ids.health.show, { value: sprint.id }), boardButton(sprint)),
    ],
  };
}
