import { actions, button, context, divider, section } from '../../../slack/blocks.ts';
import type { Block, Modal } from '../../../slack/message.ts';
import { bold, escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { quoted, sentence } from '../../../slack/words.ts';
import { formatDay } from '../../../time/index.ts';
import type { ItemKind, SprintItem } from '../../sprints/index.ts';
import { ids } from '../ids.ts';
import { KIND_WORDS, type ListTile, needsMitigation, type Place } from '../rules/index.ts';
import { backToPlan, windowOf } from './frame.ts';
import { pager } from './pager.ts';
import type { Plan } from './plan.ts';
import { withArticle } from './words.ts';

const A_PAGE = 60;

/** Everything of one tile, a line each. */
export function listScreen(place: Place, tile: ListTile, shown: Plan): Modal {
  const { items, mayPlan, sprint } = shown;
  const listed = tile.kinds.flatMap((kind) => items.filter((item) => item.kind === kind));
  const page = Math.min(place.page, Math.max(0, Math.ceil(listed.length / A_PAGE) - 1));
  const on = listed.slice(page * A_PAGE, (page + 1) * A_PAGE);
  const isMixed = tile.kinds.length > 1;
  return windowOf(place, {
    title: tile.title,
    blocks: [
      ...(listed.length === 0 ? [section(`${NOTHING[tile.screen] ?? 'Nothing yet.'}`)] : []),
      ...tile.kinds.flatMap((kind) => linesOf(kind, { on, isMixed, mayPlan })),
      ...pager(page, { from: page * A_PAGE, to: page * A_PAGE + on.length, of: listed.length }),
      divider(),
      ...(tile.screen === 'risks' ? [dailyCheck(sprint.hasRiskCheck, mayPlan)] : []),
      actions(...(mayPlan ? tile.kinds.map(addButton) : []), backToPlan()),
    ],
  });
}

const NOTHING: Partial<Record<Place['screen'], string>> = {
  risks: 'No risk is named yet. What could keep the goal from being met?',
  dependencies: 'Nothing is needed from others yet.',
  criteria: 'No criterion yet. By what will you know that it worked?',
  done: 'No definition of done yet. When is a story done?',
  delivers: 'No deliverable or metric yet.',
  integration: 'No order of integration yet. What is merged first?',
};

function linesOf(
  kind: ItemKind,
  { on, isMixed, mayPlan }: { on: readonly SprintItem[]; isMixed: boolean; mayPlan: boolean },
): Block[] {
  const items = on.filter((item) => item.kind === kind);
  if (items.length === 0) return [];
  const head = isMixed ? [context(sentence(KIND_WORDS[kind].many))] : [];
  return [
    ...head,
    ...items.map((item) =>
      section(
        itemWords(item),
        mayPlan ? button('Edit', ids.item.edit, { value: item.id, label: `Edit ${item.text}` }) : undefined,
      ),
    ),
  ];
}

/** What an item says, on a few lines of mrkdwn. */
function itemWords(item: SprintItem): string {
  const text = bold(item.text);
  switch (item.kind) {
    case 'risk': {
      const lacks = needsMitigation(item) && item.mitigation === '' ? ' · 🟡 no mitigation' : '';
      return [
        text,
        `${sentence(item.probability)} × ${item.impact}, ${item.response}${lacks}`,
        ...(item.mitigation ? [`Mitigation: ${quoted(item.mitigation)}`] : []),
        ...(item.contingency ? [`Contingency: ${quoted(item.contingency)}`] : []),
      ].join('\n');
    }
    case 'external': {
      const by = item.neededOn ? `by ${formatDay(item.neededOn)}` : 'no date';
      return `${text}\nFrom ${item.from ? escapeMrkdwn(item.from) : 'nobody named'}, ${by}`;
    }
    case 'metric':
      return `${text}\n${escapeMrkdwn(item.baseline || '?')} → ${escapeMrkdwn(item.target || '?')}`;
    default:
      return escapeMrkdwn(item.text);
  }
}

function addButton(kind: ItemKind) {
  return button(`Add ${withArticle(KIND_WORDS[kind].one)}`, `${ids.item.add}.${kind}`, { value: kind });
}

/** Whether the standup asks every day about the risks. */
function dailyCheck(isOn: boolean, mayPlan: boolean): Block {
  const words = isOn
    ? 'The standup asks about the risks every day.'
    : 'The standup does not ask about the risks.';
  const label = isOn ? 'Ask no more' : 'Ask every day';
  return section(words, mayPlan ? button(label, ids.risks.daily, { value: isOn ? 'off' : 'on' }) : undefined);
}
