import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeMrkdwn } from '../../src/slack/mrkdwn.ts';
import { sentWords, typedWords } from '../../src/slack/written-words.ts';

const plain = (text: string) => ({ text, personId: null });

test.each([
  ['a &amp; 8', ['a', '&', '8']],
  ['R&amp;D &lt;b&gt;', ['R&D', '<b>']],
  ['&amp;amp;', ['&amp;']],
  ['&lt;@U1&gt; and &lt;!here&gt;', ['<@U1>', 'and', '<!here>']],
  ['see <https://x.io/a?b=1&amp;c=2>, <#C1|bug>', ['see', 'https://x.io/a?b=1&c=2', ',', '#bug']],
  ['<!channel> look', ['@channel', 'look']],
  ['a\u00a0b\n c', ['a', 'b', 'c']],
  ['', []],
])('what Slack sends as %j are the words that were typed', (sent, words) => {
  expect(sentWords(sent)).toEqual(words.map(plain));
});

test.each([['<@U1|dana>'], ['<@U1>']])('%s mentions a person', (sent) => {
  expect(sentWords(sent).map(({ personId }) => personId)).toEqual(['U1']);
});

test('in a form every word is what it looks like', () => {
  expect(typedWords('a &amp; <b>  <@U1>')).toEqual(['a', '&amp;', '<b>', '<@U1>'].map(plain));
});

test('whatever is typed, a command and a form read the same words', () => {
  const typed = fc.string({ unit: fc.constantFrom('<', '>', '&', ';', 'amp', '@', 'U1', ' ', 'a') });
  fc.assert(
    fc.property(typed, (text) => {
      expect(sentWords(escapeMrkdwn(text))).toEqual(typedWords(text));
    }),
  );
});
