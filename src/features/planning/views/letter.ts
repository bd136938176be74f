import { actions, button, context, divider, section } from '../../../slack/blocks.ts';
import type { Block, Message } from '../../../slack/message.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { quoted } from '../../../slack/words.ts';
import { estimateWords } from '../../sprints/index.ts';
import { ids } from '../ids.ts';
import type { Decision } from '../rules/index.ts';
import { carriedWords, changesWords, gateName, goalLine, planHead, shareWords, when } from './gate-words.ts';
import { storyLines } from './plan-message.ts';
import type { GateStanding, ShareStanding, Standing } from './standing.ts';
import { totalsWords } from './totals.ts';
import { countOf, personName } from './words.ts';

const STORIES_SHOWN = 8;
const OWN_SHOWN = 15;
const LONGEST_ADVICE = 1000;
const NOTHING_WAITS = 'Nothing in it waits for you any more.';

interface Asked {
  text: string;
  blocks: Block[];
}

/** To one person: what they approve and what they take on, all in one message. */
export function letter(standing: Standing, userId: string): Message {
  const asked = askedOf(standing, userId, true);
  const lines = [
    `${planHead(standing)} · ${escapeMrkdwn(standing.teamName)}`,
    ...goalLine(standing),
    [totalsWords(standing.stories, standing.capacity, standing.people), ...carriedWords(standing)].join(
      ' · ',
    ),
  ];
  const isDecider = standing.gates.some(({ holders }) => holders.includes(userId));
  const stories = isDecider ? storyLines(standing, STORIES_SHOWN) : [];
  const ended = endedWords(standing) ?? (asked.length === 0 ? NOTHING_WAITS : null);
  return {
    text: [...lines, ...stories, ...(ended ? [ended] : asked.map(({ text }) => text))].join('\n'),
    blocks: [
      section([...lines, ...stories].join('\n')),
      ...(ended ? [context(ended)] : asked.flatMap(({ blocks }) => [divider(), ...blocks])),
    ],
  };
}

/** An earlier letter, when another has followed it. */
export function followedLetter(standing: Standing): Message {
  const head = planHead(standing);
  const says = 'It changed since; what I ask you now stands in my newer message below.';
  return { text: `${head}\n${says}`, blocks: [section(head), context(says)] };
}

/** What somebody is asked about a plan, a part each; what they have answered too where `answered`. */
export function askedOf(standing: Standing, userId: string, answered: boolean): Asked[] {
  const gates = standing.gates.filter((gate) => gate.holders.includes(userId));
  const share = standing.shares.find((one) => one.userId === userId);
  const parts = [
    ...gates.filter((gate) => answered || isOpenGate(gate)).map((gate) => askedGate(gate, standing)),
    ...(share && (answered || isOpenShare(share)) ? [askedShare(share, standing)] : []),
  ];
  return withOnePrimary(parts);
}

export function isOpenGate({ state }: GateStanding): boolean {
  return state === 'open' || state === 'changed';
}

export function isOpenShare({ state }: ShareStanding): boolean {
  return state === 'open' || state === 'changed';
}

function askedGate(gate: GateStanding, standing: Standing): Asked {
  const { decision } = gate;
  const name = `*${gateName(gate.gate)}*`;
  if (!isOpenGate(gate) && decision) {
    const who = `${personName(decision.byUserId, standing.people)}, ${when(decision.at, standing)}`;
    const verdict = decision.verdict === 'approved' ? `approved by ${who}` : `sent back by ${who}`;
    const text = `${name}: ${verdict}${decision.comment ? `, ${quoted(decision.comment)}` : ''}${adviceWords(decision)}`;
    return { text, blocks: [section(text)] };
  }
  const what = gate.gate === 'business' ? 'Is this what is worth doing now?' : 'Can it be done like this?';
  const since =
    decision && gate.changes.length > 0
      ? `\nSince ${personName(decision.byUserId, standing.people)} ${decision.verdict === 'approved' ? 'approved it' : 'sent it back'}, ${changesWords(gate.changes)}.`
      : '';
  const text = `${name}: ${what}${since}`;
  const value = `${standing.sprint.id} ${gate.gate} ${standing.position}`;
  return {
    text,
    blocks: [
      section(text),
      actions(
        button('Approve', `${ids.approve.now}.${gate.gate}`, { value }),
        button('Send back', `${ids.approve.sendBack}.${gate.gate}`, { value }),
      ),
    ],
  };
}

/** What goes with a technical approval, a line each; '' for nothing. */
function adviceWords({ recommendations, impact }: Decision): string {
  return [
    ...(recommendations ? [`Recommended: ${quoted(recommendations, LONGEST_ADVICE)}`] : []),
    ...(impact ? [`It touches: ${quoted(impact, LONGEST_ADVICE)}`] : []),
  ]
    .map((line) => `\n${line}`)
    .join('');
}

function askedShare(share: ShareStanding, standing: Standing): Asked {
  const { sprint } = standing;
  const own = share.share.stories.slice(0, OWN_SHOWN).map(({ id, key, estimate }) => {
    const story = standing.stories.find((one) => one.id === id);
    return `• ${escapeMrkdwn(key)} ${escapeMrkdwn(story?.title ?? '')}, ${estimateWords(estimate, sprint.unit)}`;
  });
  const more = share.share.stories.length - own.length;
  const lines = [
    `*Your share*: ${shareWords(share, standing)}`,
    ...own,
    ...(more > 0 ? [`and ${countOf(more, 'more story', 'more stories')}`] : []),
    ...(share.state === 'changed' ? [`Since you answered, ${changesWords(share.changes)}.`] : []),
  ];
  if (!isOpenShare(share)) {
    const at = share.answer ? `, ${when(share.answer.at, standing)}` : '';
    const said =
      share.state === 'confirmed'
        ? `You confirmed it${at}.`
        : `You said: not like this${at}, ${quoted(share.answer?.reason ?? '')}.`;
    const text = [...lines, said].join('\n');
    return { text, blocks: [section(text)] };
  }
  const text = lines.join('\n');
  return {
    text,
    blocks: [
      section(text),
      actions(
        button('Confirm', ids.confirm.now, { value: `${sprint.id} ${standing.position}` }),
        button('Not like this', ids.confirm.refuse, { value: sprint.id }),
      ),
    ],
  };
}

function endedWords({ sprint }: Standing): string | null {
  if (sprint.state === 'published') return null;
  const words: Partial<Record<typeof sprint.state, string>> = {
    running: 'The sprint has started.',
    closed: 'The sprint is closed.',
    cancelled: 'The sprint was cancelled.',
  };
  return words[sprint.state] ?? null;
}

/** The first button of all is the one to press. */
function withOnePrimary(parts: Asked[]): Asked[] {
  let isFirst = true;
  return parts.map((part) => ({
    ...part,
    blocks: part.blocks.map((block) => {
      if (!isFirst || block.type !== 'actions') return block;
      isFirst = false;
      const [first, ...others] = block.elements;
      return first?.type === 'button'
        ? { ...block, elements: [{ ...first, style: 'primary' as const }, ...others] }
        : block;
    }),
  }));
}
