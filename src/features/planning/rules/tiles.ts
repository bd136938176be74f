import type { ItemKind } from '../../sprints/index.ts';
import type { Screen } from './place.ts';

/** A part of the plan that is a list, or several. */
export interface ListTile {
  screen: Screen;
  title: string;
  kinds: readonly ItemKind[];
}

export const LIST_TILES: readonly ListTile[] = [
  { screen: 'risks', title: 'Risks', kinds: ['risk'] },
  { screen: 'dependencies', title: 'Dependencies on others', kinds: ['external'] },
  { screen: 'criteria', title: 'Criteria', kinds: ['success', 'acceptance'] },
  { screen: 'done', title: 'Definition of done', kinds: ['done'] },
  { screen: 'delivers', title: 'What it delivers', kinds: ['deliverable', 'metric'] },
  { screen: 'integration', title: 'Integration', kinds: ['integration'] },
];

export function tileOf(screen: Screen): ListTile | undefined {
  return LIST_TILES.find((tile) => tile.screen === screen);
}

/** The list in which an item of this kind stands. */
export function screenOfKind(kind: ItemKind): Screen {
  return LIST_TILES.find((tile) => tile.kinds.includes(kind))?.screen ?? 'overview';
}

/** What one item of a kind is called: 'a risk'. */
export const KIND_WORDS: Record<ItemKind, { one: string; many: string }> = {
  risk: { one: 'risk', many: 'risks' },
  external: { one: 'dependency', many: 'dependencies' },
  success: { one: 'success criterion', many: 'success criteria' },
  acceptance: { one: 'acceptance criterion', many: 'acceptance criteria' },
  done: { one: 'line', many: 'lines' },
  deliverable: { one: 'deliverable', many: 'deliverables' },
  metric: { one: 'metric', many: 'metrics' },
  integration: { one: 'step', many: 'steps' },
};
