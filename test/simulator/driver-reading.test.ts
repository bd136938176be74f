import { describe, expect, test } from 'vitest';
import { readMrkdwn } from '../../src/simulator/driver/reading/mrkdwn.ts';
import type { Reader } from '../../src/simulator/driver/reading/reader.ts';
import { readRichText } from '../../src/simulator/driver/reading/rich-text.ts';
import { plainOf } from '../../src/simulator/driver/reading/spans.ts';

const lea: Reader = {
  timeZone: 'Europe/Berlin',
  now: new Date('2026-03-03T12:00:00.000Z'),
  person: (id) => ({ U1: 'Dana', U2: 'Omar' })[id],
  channel: (id) => ({ C1: 'dev-standup' })[id],
  group: (id) => ({ S1: 'developers' })[id],
};
const read = (text: string, reader = lea) => plainOf(readMrkdwn(text, reader));
const nine = Date.parse('2026-03-03T08:00:00.000Z') / 1000;

describe('what a person reads', () => {
  test.each([
    ['<@U1> asks <@U9|kim> in <#C1|x> and <#C7>', '@Dana asks @kim in #dev-standup and a private channel'],
    ['<!subteam^S1> <!here> <!channel>', '@developers @here @channel'],
    ['<https://example.com/a|the board> or <https://example.com/b>', 'the board or https://example.com/b'],
    ['<mailto:lea@example.com|lea@example.com>', 'lea@example.com'],
    ['*bold* _slanted_ ~gone~ `code` *_both_*', 'bold slanted gone code both'],
    ['2*3*4, snake_case_name, ~/bin and a * b * c', '2*3*4, snake_case_name, ~/bin and a * b * c'],
    ['`*not bold*` and ```\nconst x = 1 &lt; 2;\n```', '*not bold* and const x = 1 < 2;'],
    ['&lt;!channel&gt; &amp;amp; co', '<!channel> &amp; co'],
    ['🚧 :tada: שלום', '🚧 :tada: שלום'],
    ['said:\n&gt; one\n> two', 'said:\n▏one\n▏two'],
    ['&gt;&gt;&gt; one\ntwo', '▏one\n▏two'],
    ['*#12 staging DB*\nsecond line', '#12 staging DB\nsecond line'],
  ])('%j is read as %j', (text, shown) => {
    expect(read(text)).toBe(shown);
  });

  test('bold is bold and code is code', () => {
    expect(readMrkdwn('a *b `c`*', lea)).toEqual([
      { text: 'a ', styles: [] },
      { text: 'b ', styles: ['bold'] },
      { text: 'c', styles: ['bold', 'code'] },
    ]);
  });
});

describe('a moment is shown in the zone of whoever reads', () => {
  const format = (token: string) => `<!date^${nine}^${token}|at nine>`;

  test.each([
    ['{time}', '09:00'],
    ['{time_secs}', '09:00:00'],
    ['{date_num}', '2026-03-03'],
    ['{date}', 'March 3rd, 2026'],
    ['{date_short}', 'Mar 3, 2026'],
    ['{date_long}', 'Tuesday, March 3rd, 2026'],
    ['{date_short_pretty} at {time}', 'today at 09:00'],
    ['{ago}', '4 hours ago'],
    ['no token', 'at nine'],
    ['{century}', 'at nine'],
  ])('%s in Berlin', (token, shown) => {
    expect(read(format(token))).toBe(shown);
  });

  test('what was within the minute is just now', () => {
    const at = (seconds: number) => read(format('{ago}'), { ...lea, now: new Date((nine + seconds) * 1000) });
    expect([0, 29, 60].map(at)).toEqual(['just now', 'just now', '1 minute ago']);
  });

  test('midnight, and the day before elsewhere', () => {
    expect(read(format('{date_pretty} {time}'), { ...lea, timeZone: 'Pacific/Honolulu' })).toBe(
      'yesterday 22:00',
    );
    expect(read(format('{time}'), { ...lea, timeZone: 'America/Los_Angeles' })).toBe('00:00');
    expect(read('<!date^nonsense^{time}|13:00>')).toBe('13:00');
  });
});

test('rich text reads as paragraphs, lists, quotes and code', () => {
  const text = (value: string) => ({ type: 'text', text: value });
  const section = (...elements: object[]) => ({ type: 'rich_text_section', elements });
  const block = {
    type: 'rich_text',
    elements: [
      section({ type: 'user', user_id: 'U2' }, text(' says '), {
        type: 'emoji',
        name: 'wave',
        unicode: '1f44b',
      }),
      { type: 'rich_text_list', style: 'bullet', elements: [section(text('one')), section(text('two'))] },
      { type: 'rich_text_list', style: 'ordered', indent: 1, elements: [section(text('three'))] },
      { type: 'rich_text_quote', elements: [text('quoted\ntwice')] },
      { type: 'rich_text_preformatted', elements: [text('code')] },
      section(
        { type: 'date', timestamp: nine, format: '{time}' },
        { type: 'link', url: 'https://x.y', text: ' x' },
      ),
    ],
  };
  expect(plainOf(readRichText(JSON.parse(JSON.stringify(block)), lea))).toBe(
    '@Omar says 👋\n• one\n• two\n  1. three\n▏quoted\n▏twice\ncode\n09:00 x',
  );
});
