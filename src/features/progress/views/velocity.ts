import type { Message } from '../../../slack/message.ts';
import { bold, escapeMrkdwn, nameBefore } from '../../../slack/mrkdwn.ts';
import {
  estimateWords,
  roundAmount,
  STORY_TYPES,
  typeWords,
  type Unit,
  type Velocity,
} from '../../sprints/index.ts';
import { type Average, SPRINTS_DRAWN } from '../rules/index.ts';
import { inMessage } from './lines.ts';
import { averageAmount } from './review-words.ts';

/** A closed sprint, with the average of it and the two before. */
export interface VelocityLine extends Velocity {
  average: Average | null;
}

/** What the last sprints of a team came to, the newest first. */
export function velocityMessage(
  teamName: string,
  lines: readonly VelocityLine[],
  hasPicture: boolean,
): Message {
  const [last] = lines;
  if (!last) {
    return {
      text: `${escapeMrkdwn(teamName)} has closed no sprint yet, so there is no velocity. \`/sprint close\` closes one.`,
    };
  }
  return inMessage([
    `${bold(`Velocity of ${teamName}`)}${last.average ? `: ${averageWords(last.average, last.sprint.unit)}` : ''}`,
    ...lines.map(lineOf),
    ...(last.average ? typesLine(last.average) : []),
    ...(hasPicture ? [pictureLine(lines.length)] : []),
  ]);
}

function pictureLine(shown: number): string {
  const which = shown > SPRINTS_DRAWN ? ` of the last ${SPRINTS_DRAWN}` : '';
  return `_The picture${which} comes by direct message._`;
}

function averageWords({ completed, sprints }: Average, unit: Unit): string {
  const amount = estimateWords(averageAmount(completed), unit);
  return sprints === 1
    ? `${amount} in the only sprint so far`
    : `${amount} on average of the last ${sprints === 2 ? 'two' : 'three'} sprints`;
}

function lineOf({ sprint, committed, completed, average }: VelocityLine): string {
  const share = committed > 0 ? ` (${Math.round((completed / committed) * 100)} %)` : '';
  const rolling = average && average.sprints > 1 ? `, average ${averageAmount(average.completed)}` : '';
  return `• ${nameBefore(sprint.name)}: ${roundAmount(completed)} of ${estimateWords(committed, sprint.unit)} completed${share}${rolling}`;
}

/** 'By type on average: Feature 20, Bug 6'; nothing where all is of one type. */
function typesLine({ byType }: Average): string[] {
  const types = STORY_TYPES.filter((type) => byType[type] > 0);
  if (types.length < 2) return [];
  return [
    `By type on average: ${types.map((type) => `${typeWords(type)} ${averageAmount(byType[type])}`).join(', ')}`,
  ];
}
