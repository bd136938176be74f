import { describe, expect, test } from 'vitest';
import { projectFile } from '../../src/project.ts';
import { areTooLong, validateBlocks, validateView } from '../../src/simulator/block-kit/index.ts';
import type { Modal } from '../../src/slack/message.ts';
import { sourceFiles } from '../support/source-tree.ts';
import type { Exhibit } from './exhibit.ts';
import { halls } from './exhibits/index.ts';
import { viewsIn } from './views-of-source.ts';

const SRC = projectFile('src');
const exhibits = halls.flatMap((hall) => hall.exhibits);
const told = exhibits.map((exhibit) => ({ ...exhibit, title: `${exhibit.view.name}: ${exhibit.situation}` }));

describe('The gallery', () => {
  const files = sourceFiles().filter(({ path }) => /^features\/\w+\/views[./]/.test(path));
  const views = files.flatMap((file) => viewsIn(file).map((name) => ({ name, path: file.path })));

  test('knows the views by what they give', () => {
    const text = [
      'export function shown(of: Block, { a }: { a(): number }): Message {',
      'export function form(\n  draft: Draft,\n): Modal {',
      'export function part(): Block[] {',
      'export function perhaps(): Message | null {',
      'export function words(message: Message): string {',
      'function own(): Message {',
    ].join('\n');
    expect(viewsIn({ path: 'views.ts', text })).toEqual(['shown', 'form', 'part', 'perhaps']);
  });

  test('finds the views of every slice that has any', () => {
    expect(views.length).toBeGreaterThan(40);
    const slices = new Set(views.map(({ path }) => path.split('/')[1]));
    expect([...slices].sort()).toEqual([
      'blockers',
      'ceremonies',
      'home',
      'planning',
      'poker',
      'progress',
      'retros',
      'sprints',
      'standups',
      'teams',
    ]);
  });

  test.each(views)('shows $name of $path', async ({ name, path }) => {
    const module: Record<string, unknown> = await import(/* @vite-ignore */ `${SRC}/${path}`);
    const isShown = exhibits.some(({ view }) => view === module[name]);
    expect(isShown, `${name} is in no hall of test/gallery/exhibits`).toBe(true);
  });
});

describe('Whatever is in the gallery', () => {
  test.each(told)('is taken by Slack: $title', ({ shown }) => {
    expect(whatSlackRefuses(shown)).toEqual([]);
  });

  test.each(told)('has one primary button at most: $title', ({ shown }) => {
    const primary = JSON.stringify(blocksOf(shown)).match(/"style":"primary"/g) ?? [];
    expect(primary.length).toBeLessThanOrEqual(1);
  });

  test.each(told)('is said calmly, and without blocks too: $title', ({ shown }) => {
    const texts = shown.on === 'message' ? shown.messages.map(({ text }) => text) : [];
    expect(texts.every((text) => text.trim() !== '')).toBe(true);
    const said = withoutSigns(`${texts.join(' ')} ${wordsOf(blocksOf(shown))}`);
    expect(said).not.toMatch(/!|\b(?:[Oo]ops|undefined|null|NaN)\b|\[object/);
  });
});

function whatSlackRefuses(shown: Exhibit['shown']): string[] {
  switch (shown.on) {
    case 'message':
      return shown.messages.flatMap(({ blocks = [] }) => [
        ...validateBlocks(blocks, 'message'),
        ...(areTooLong(blocks) ? ['too long together'] : []),
      ]);
    case 'modal':
      return validateView(shown.modal);
    case 'home':
      return validateView(shown.home);
  }
}

function blocksOf(shown: Exhibit['shown']): Modal['blocks'] {
  if (shown.on === 'message') return shown.messages.flatMap(({ blocks = [] }) => blocks);
  return shown.on === 'modal' ? shown.modal.blocks : shown.home.blocks;
}

/** What people read of blocks. */
function wordsOf(part: unknown): string {
  if (typeof part !== 'object' || part === null) return '';
  const own = 'text' in part && typeof part.text === 'string' ? part.text : '';
  return [own, ...Object.values(part).map(wordsOf)].filter((words) => words !== '').join(' ');
}

/** Slack's own signs, and the `<!here>` that somebody wrote. */
function withoutSigns(text: string): string {
  return text.replace(/<!(?:date|subteam)\^[^>]*>|(?:&lt;|<)!here(?:&gt;|>)/g, '');
}
