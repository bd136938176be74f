import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AddLine, readAddLine } from '../../src/features/sprints/schema/index.ts';
import { sentWords } from '../../src/slack/written-words.ts';

const around = {
  prefixes: ['ERP', 'PROC'],
  memberNamed: (name: string) => ({ dana: 'UDANA', ola: 'UOLA' })[name.toLowerCase()],
  nameOf: (id: string) => ({ UDANA: 'Dana', UOLA: 'Ola' })[id],
};

const nothing: AddLine = {
  ...{ key: null, title: '', estimate: null, priority: null, type: null },
  ...{ assignees: [], unknownNames: [] },
};

function read(typed: string): AddLine {
  return readAddLine(sentWords(typed), around);
}

const WHOLE = {
  ...nothing,
  ...{ key: 'ERP-001', title: 'ERP connector framework', estimate: '8', priority: 'must' },
  assignees: ['UDANA', 'UOLA'],
};

describe('the parts of a story in one line', () => {
  test.each([
    'ERP-001 ERP connector framework 8 <@UDANA|dana> <@UOLA|ola> must',
    'ERP-001 ERP connector framework 8 must <@UDANA> <@UOLA>',
    'ERP-001 ERP connector framework must <@UDANA> and <@UOLA> 8',
    'ERP-001 ERP connector framework <@UDANA>, <@UOLA> 8 Must',
    'ERP-001: ERP connector framework (8) <@UDANA> <@UOLA> must',
    'ERP-001 - ERP connector framework, must 8 @dana @Ola',
    '<@UDANA> <@UOLA> ERP-001 ERP connector framework 8 must',
    'must ERP-001 ERP connector framework 8 <@UDANA> <@UOLA>',
    'ERP-001 must <@UDANA> <@UOLA> ERP connector framework 8',
    'erp-001 ERP connector framework 8 must @dana &amp; @ola',
    'erp 001 ERP connector framework 8 must @dana @ola',
    '#ERP-001 ERP connector framework must 8 @dana @ola',
    'ERP001 ERP connector framework must 8 @dana @ola',
  ])('%s', (typed) => {
    expect(read(typed)).toEqual(WHOLE);
  });

  test.each([
    ['order export 8 SP', { title: 'order export', estimate: '8 SP' }],
    ['order export 8sp must', { title: 'order export', estimate: '8 sp', priority: 'must' }],
    ['order export 8 points', { title: 'order export', estimate: '8 points' }],
    ['order export 3h', { title: 'order export', estimate: '3 h' }],
    ['order export 2,5 h', { title: 'order export', estimate: '2,5 h' }],
    ["order export won't", { title: 'order export', priority: 'wont' }],
    ['order export should-have 5', { title: 'order export', priority: 'should', estimate: '5' }],
    ['P1 order export', { title: 'order export', priority: 'p1' }],
    ['order export p0 3', { title: 'order export', priority: 'p0', estimate: '3' }],
    ['login fails type:bug 2', { title: 'login fails', type: 'bug', estimate: '2' }],
    ['#bug login fails 2', { title: 'login fails', type: 'bug', estimate: '2' }],
    ['login fails <#C0123456|bug>', { title: 'login fails', type: 'bug' }],
    ['old queries #tech-debt', { title: 'old queries', type: 'debt' }],
  ])('%s', (typed, parts) => {
    expect(read(typed)).toEqual({ ...nothing, ...parts });
  });

  test.each([
    ['order export 8.5', '8.5'],
    ['order export ?', '?'],
    ['order export XL', 'XL'],
    ['order export −3', '-3'],
    ['order export -3', '-3'],
    ['order export 21', '21'],
  ])('%s: what cannot be an estimate is read as one, so that it is refused with words', (typed, estimate) => {
    expect(read(typed)).toEqual({ ...nothing, title: 'order export', estimate });
  });

  test.each([
    ['fix the login bug 3', { title: 'fix the login bug', estimate: '3' }],
    ['Upgrade to Node 22 5', { title: 'Upgrade to Node 22', estimate: '5' }],
    ['Roadmap for 2027', { title: 'Roadmap for 2027' }],
    ['Phase 2 of the move 5', { title: 'Phase 2 of the move', estimate: '5' }],
    ['what we must show first 5', { title: 'what we must show first', estimate: '5' }],
    ['talk with <@UDANA|dana> about orders', { title: 'talk with @Dana about orders', assignees: ['UDANA'] }],
    ['order export @nobody 5', { title: 'order export @nobody', estimate: '5', unknownNames: ['nobody'] }],
    ['must we ask twice 2', { title: 'must we ask twice', estimate: '2' }],
    ['a &amp; 8', { title: 'a &', estimate: '8' }],
    ['show &lt;b&gt; must', { title: 'show <b>', priority: 'must' }],
    ['&lt;@UDANA&gt; as text', { title: '<@UDANA> as text' }],
    ['&amp;amp; in reports 3', { title: '&amp; in reports', estimate: '3' }],
    ['read <https://x.io/a?b=1&amp;c=2> 3', { title: 'read https://x.io/a?b=1&c=2', estimate: '3' }],
    ['ERP-001', { key: 'ERP-001' }],
    ['ERP-001 8', { key: 'ERP-001', estimate: '8' }],
    ['', {}],
  ])('%s: what belongs to the title stays in it', (typed, parts) => {
    expect(read(typed)).toEqual({ ...nothing, ...parts });
  });

  test('whatever is typed, each word is read as something, and nothing twice', () => {
    const word = fc.constantFrom(
      ...['ERP-001', 'erp', '001', 'order', 'export', '8', '8.5', 'SP', 'must', '#bug', 'type:debt'],
      ...['<@UDANA>', '<@UOLA|ola>', 'and', '?', 'XL', '-3', '2027', '@nobody', 'p1', '<', '🚀'],
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const { key, title, estimate, assignees } = read(words.join(' '));
        const named = words.filter((one) => one.startsWith('<@')).map((one) => one.slice(2, 6));
        expect(assignees.map((id) => id.slice(0, 4)).sort()).toEqual([...new Set(named)].sort());
        const count = (text: string, of: string) => text.split(/\s+/).filter((one) => one === of).length;
        const inKey = key?.startsWith('ORDER-') ? 1 : 0;
        expect(count(title, 'order') + inKey).toBe(count(words.join(' '), 'order'));
        expect(count(title, '8.5') + (estimate?.startsWith('8.5') ? 1 : 0)).toBe(
          count(words.join(' '), '8.5'),
        );
      }),
    );
  });
});
