import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Surroundings } from '../../../src/simulator/page/client/blocks/contract.ts';
import { itemFor, itemsOf } from '../../../src/simulator/page/client/blocks/elements/items.ts';
import { type ItemGroup, matching } from '../../../src/simulator/page/client/blocks/elements/matching.ts';
import { placeBeside } from '../../../src/simulator/page/client/blocks/elements/placing.ts';
import { sentFor } from '../../../src/simulator/page/client/blocks/place/held.ts';
import type { ConversationSeen, PersonSeen } from '../../../src/simulator/page/protocol.ts';

const person = (id: string, name: string, more: Partial<PersonSeen> = {}): PersonSeen => ({
  id,
  handle: name.toLowerCase(),
  name,
  realName: name,
  title: '',
  timeZone: 'Europe/Berlin',
  isApp: false,
  isGuest: false,
  isDeactivated: false,
  status: null,
  ...more,
});

const conversation = (id: string, name: string, more: Partial<ConversationSeen> = {}): ConversationSeen => ({
  id,
  kind: 'public',
  name,
  with: null,
  isMember: true,
  isArchived: false,
  topic: '',
  members: [],
  unread: 0,
  mentions: 0,
  ...more,
});

const byId = <Thing extends { id: string }>(...things: Thing[]) =>
  new Map(things.map((thing) => [thing.id, thing]));

const lea = person('U1', 'Lea', { title: 'Developer' });
const surroundings: Surroundings = {
  me: lea,
  now: new Date('2026-03-02T08:00:00Z'),
  people: byId(
    lea,
    person('U2', 'Ömer', { realName: 'Ömer Şahin' }),
    person('U3', 'Gone', { isDeactivated: true }),
    person('B1', 'Drumbeat', { isApp: true }),
  ),
  conversations: byId(
    conversation('C1', 'dev-standup'),
    conversation('C2', 'dev-leads', { kind: 'private' }),
    conversation('C3', 'old', { isArchived: true }),
    conversation('D1', 'Drumbeat', { kind: 'im', with: 'B1' }),
  ),
  groups: new Map(),
  files: new Map(),
  openConversation: () => undefined,
  openPerson: () => undefined,
};

const labels = (groups: ItemGroup[]) => groups.flatMap(({ items }) => items.map(({ label }) => label));

describe('what a select offers', () => {
  test.each([
    [{ type: 'users_select' }, ['Drumbeat', 'Lea', 'Ömer']],
    [{ type: 'multi_users_select' }, ['Drumbeat', 'Lea', 'Ömer']],
    [{ type: 'channels_select' }, ['#dev-standup']],
    [{ type: 'conversations_select' }, ['#dev-leads', '#dev-standup', 'Drumbeat']],
    [{ type: 'conversations_select', filter: { include: ['public'] } }, ['#dev-standup']],
    [{ type: 'conversations_select', filter: { exclude_bot_users: true } }, ['#dev-leads', '#dev-standup']],
  ])('%j', (element, offered) => {
    expect(labels(itemsOf(element, surroundings))).toEqual(offered);
  });

  test('options stand in their groups', () => {
    const option = (text: string) => ({ text: { type: 'plain_text', text }, value: text });
    const element = {
      type: 'static_select',
      option_groups: [
        { label: { type: 'plain_text', text: 'Team' }, options: [option('Dev')] },
        { label: { type: 'plain_text', text: 'Nobody' }, options: [] },
      ],
    };
    expect(matching(itemsOf(element, surroundings), '')).toMatchObject([
      { label: 'Team', items: [{ label: 'Dev' }] },
    ]);
  });

  test('somebody who was chosen and is gone is still named; a channel one may not see is not', () => {
    expect(itemFor('U3', surroundings)?.label).toBe('Gone');
    expect(itemFor('C9', surroundings)?.label).toBe('a private channel');
    expect(itemFor(null, surroundings)).toBeNull();
  });

  test('an option goes by its value, one that was looked up goes whole', () => {
    const option = { text: { type: 'plain_text', text: 'Dev' }, value: 'dev' };
    expect(sentFor(option, false)).toBe('dev');
    expect(sentFor([option], false)).toEqual(['dev']);
    expect(sentFor(option, true)).toEqual(option);
    expect(sentFor('U1', false)).toBe('U1');
    expect(sentFor(null, false)).toBeNull();
  });
});

describe('what one types finds', () => {
  const people = itemsOf({ type: 'users_select' }, surroundings);
  test.each([
    ['', ['Drumbeat', 'Lea', 'Ömer']],
    ['omer', ['Ömer']],
    ['SAHIN', ['Ömer']],
    ['developer', ['Lea']],
    ['sahin ömer', ['Ömer']],
    ['nobody', []],
    ['e', ['Drumbeat', 'Lea', 'Ömer']],
    ['l', ['Lea']],
  ])('%s', (typed, found) => {
    expect(labels(matching(people, typed))).toEqual(found);
  });

  test('what begins with it comes first', () => {
    const items = ['Berlin', 'Lisbon', 'Oslo'].map((label) => ({
      key: label,
      label,
      detail: null,
      value: label,
    }));
    expect(labels(matching([{ label: null, items }], 'li'))).toEqual(['Lisbon', 'Berlin']);
  });
});

test('a popup stands within the screen, wherever its anchor is', () => {
  const side = fc.integer({ min: 320, max: 2000 });
  fc.assert(
    fc.property(
      side,
      side,
      fc.nat(2000),
      fc.nat(2000),
      fc.constantFrom('start', 'end'),
      (width, height, x, y, align) => {
        const left = x % width;
        const top = y % height;
        const right = Math.min(width, left + 160);
        const anchor = { left, top, right, bottom: Math.min(height, top + 36), width: right - left };
        const placed = placeBeside(anchor, { width, height }, align === 'start' ? 'start' : 'end');
        const edge = Number.parseInt(align === 'start' ? placed.left : placed.right, 10);
        expect(edge).toBeGreaterThanOrEqual(0);
        expect(edge + Number.parseInt(placed.minWidth, 10)).toBeLessThanOrEqual(width);
        const from = Number.parseInt(placed.top === 'auto' ? placed.bottom : placed.top, 10);
        expect(from + Number.parseInt(placed.maxHeight, 10)).toBeLessThanOrEqual(height);
      },
    ),
  );
});
