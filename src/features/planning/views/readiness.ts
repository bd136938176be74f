import { actions, button, context, section } from '../../../slack/blocks.ts';
import type { Block, Message } from '../../../slack/message.ts';
import { ids } from '../ids.ts';
import { unmet } from '../rules/index.ts';
import { readinessWords, summary } from './check-words.ts';
import { gateLines, planHead, sharesLine } from './gate-words.ts';
import type { Standing } from './standing.ts';
import { publishButton, startButton } from './starting.ts';

/** The readiness checklist to one person who asked, with what they can do next. */
export function readinessMessage(standing: Standing, mayPlan: boolean): Message {
  const { sprint, checks } = standing;
  const lines = [planHead(standing), summary(checks), readinessWords(checks)];
  const isBarred = unmet(checks, 'bars').length > 0;
  const buttons =
    mayPlan && sprint.state === 'published' && !isBarred ? [actions(startButton(sprint.id))] : [];
  const text = lines.join('\n');
  return {
    text,
    blocks: [section(lines.slice(0, 2).join('\n')), section(readinessWords(checks)), ...buttons],
  };
}

/** What the planner's window says of publishing and starting, and offers. */
export function publishingBlocks(standing: Standing, mayPlan: boolean): Block[] {
  const { sprint, checks } = standing;
  if (sprint.state === 'draft') return mayPlan ? [actions(publishButton(sprint.id))] : [];
  if (sprint.state !== 'published') return [];
  const said = [...gateLines(standing), sharesLine(standing), summary(checks)];
  const lines = said.filter((line) => line !== '').join('\n');
  const missing = button('What is missing', ids.published.readiness, { value: sprint.id });
  return [context(lines), actions(missing, ...(mayPlan ? [startButton(sprint.id)] : []))];
}
