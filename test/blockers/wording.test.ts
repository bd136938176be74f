import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWording, withoutMention } from '../../src/features/blockers/rules/index.ts';

describe('what somebody wrote is read as a title, a story and how bad it is', () => {
  test.each([
    ['staging DB refuses connections ERP-001', 'staging DB refuses connections', 'ERP-001', false],
    ['ERP-001: staging DB refuses connections', 'staging DB refuses connections', 'ERP-001', false],
    ['staging DB (ERP-001)', 'staging DB', 'ERP-001', false],
    ['review of PROC-7 is missing', 'review of PROC-7 is missing', 'PROC-7', false],
    ['no review on PROC-7', 'no review on PROC-7', 'PROC-7', false],
    ['ERP-001', 'ERP-001', 'ERP-001', false],
    ['the import chokes on UTF-8 and ISO-8859', 'the import chokes on UTF-8 and ISO-8859', null, false],
    ['critical: staging is down', 'staging is down', null, true],
    ['staging is down !critical', 'staging is down', null, true],
    ['a critical review is missing', 'a critical review is missing', null, false],
    ['  two   words \t here ', 'two words here', null, false],
    ['لا أستطيع الوصول إلى الخادم', 'لا أستطيع الوصول إلى الخادم', null, false],
    ['🔥 staging & <prod>', '🔥 staging & <prod>', null, false],
  ])('%s', (text, title, storyKey, isCritical) => {
    expect(readWording(text)).toEqual({ title, storyKey, isCritical, details: null });
  });

  test('a long text gets a short title and is kept whole', () => {
    const text = `The sandbox key from Finance is missing ${'and nobody answers '.repeat(200)}`.trim();
    const { title, details } = readWording(text);
    expect(title.length).toBeLessThanOrEqual(140);
    expect(title.endsWith('…')).toBe(true);
    expect(details).toBe(text);
  });

  test('several lines get the first as their title and are kept whole', () => {
    const { title, details } = readWording('No access to the VPN\nsince Monday\nticket IT-4');
    expect(title).toBe('No access to the VPN');
    expect(details).toBe('No access to the VPN\nsince Monday\nticket IT-4');
  });

  test('nothing that was written is ever lost', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 500, unit: 'grapheme' }), (text) => {
        fc.pre(/[\p{L}\p{N}]/u.test(text) && !/critical/i.test(text));
        const { title, details, storyKey } = readWording(text);
        const kept = `${details ?? title} ${storyKey ?? ''}`.replace(/\s+/g, ' ');
        for (const word of text.match(/[\p{L}\p{N}]+/gu) ?? []) expect(kept).toContain(word);
      }),
    );
  });
});

describe('the mention of who can unblock', () => {
  test.each([
    ['staging is down <@U1|dana>', 'staging is down'],
    ['<@U1|dana> staging is down', 'staging is down'],
    ['<@U1>: staging is down', 'staging is down'],
    ['staging is down <@U1|dana> ERP-001', 'staging is down ERP-001'],
    ['staging is down <@U1|dana> <@U2|ola>', 'staging is down <@U2|ola>'],
    ['waiting for <@U1|dana> to review it', 'waiting for <@U1|dana> to review it'],
    ['<@U1|dana>', ''],
    ['staging is down', 'staging is down'],
  ])('%s', (typed, rest) => {
    expect(withoutMention(typed, 'U1')).toBe(rest);
  });
});
