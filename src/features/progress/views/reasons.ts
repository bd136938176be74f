import { escapeMrkdwn, shorten } from '../../../slack/mrkdwn.ts';
import { listOf } from '../../../slack/words.ts';
import { estimateWords, roundAmount, type Unit } from '../../sprints/index.ts';
import type { Cause } from '../rules/index.ts';

const TITLE_LENGTH = 40;
const KEYS_NAMED = 3;

/** 'ERP-002 waits for #12 staging DB refuses connections', as mrkdwn; each of one cause. */
export function reasonWords(cause: Cause, unit: Unit): string {
  switch (cause.kind) {
    case 'blocked': {
      const critical = cause.isCritical ? ', which is critical' : '';
      const title = escapeMrkdwn(shorten(cause.title, TITLE_LENGTH));
      return `${escapeMrkdwn(cause.key)} waits for #${cause.number} ${title}${critical}`;
    }
    case 'added':
      return `${listOf(cause.keys.map(escapeMrkdwn), KEYS_NAMED)} came in (${estimateWords(cause.amount, unit)})`;
    case 'grown':
      return grownWords(cause, unit);
    case 'still':
      return `nothing has moved for ${cause.days} working days`;
  }
}

function grownWords({ stories, amount }: Extract<Cause, { kind: 'grown' }>, unit: Unit): string {
  const [only] = stories;
  const keys = listOf(
    stories.map(({ key }) => escapeMrkdwn(key)),
    KEYS_NAMED,
  );
  if (!only || stories.length > 1) return `${keys} grew by ${estimateWords(amount, unit)}`;
  if (only.to === null) return `splitting ${keys} added ${estimateWords(amount, unit)}`;
  const was = roundAmount(only.to - only.amount);
  return was === 0
    ? `${keys} was estimated at ${estimateWords(only.to, unit)}`
    : `${keys} grew from ${was} to ${estimateWords(only.to, unit)}`;
}
