import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { type Check, unmet } from '../rules/index.ts';
import { countOf } from './words.ts';

/** 'Ready to start.' or how much is missing. */
export function summary(checks: readonly Check[]): string {
  const missing = unmet(checks, 'bars').length + unmet(checks, 'binds').length;
  const warned = unmet(checks, 'warns').length;
  const noted = warned > 0 ? ` ${warned} more to look at.` : '';
  if (missing > 0)
    return `${countOf(missing, 'thing')} ${missing === 1 ? 'is' : 'are'} missing before it can start.${noted}`;
  return `Ready to start.${noted}`;
}

/** Only what is not met, and is more than a remark. */
export function missingWords(checks: readonly Check[]): string {
  return checks
    .filter(({ isMet, weight }) => !isMet && weight !== 'warns')
    .map(line)
    .join('\n');
}

/** The whole checklist: what is missing first, then what is only said, then what is met. */
export function readinessWords(checks: readonly Check[]): string {
  return checks
    .toSorted((a, b) => rank(a) - rank(b))
    .map(line)
    .join('\n');
}

function rank({ isMet, weight }: Check): number {
  if (isMet) return 2;
  return weight === 'warns' ? 1 : 0;
}

function line({ isMet, weight, says, todo }: Check): string {
  const words = escapeMrkdwn(says);
  if (isMet) return `✅ ${words}`;
  return `${weight === 'warns' ? '🟡' : '🔴'} ${words}. ${todo}`;
}
