import { describe, expect, test } from 'vitest';
import { noteIn } from '../../../src/simulator/page/client/shell/messages/note.ts';
import { channelNameFrom } from '../../../src/simulator/page/client/shell/sidebar/channel-name.ts';
import { typedFrom } from '../../../src/simulator/page/client/shell/typed-from.ts';
import { conversation, person } from './seen.ts';

describe('a message that is edited stands there as it was typed', () => {
  const known = {
    people: new Map([['U1', person('lea')]]),
    conversations: new Map([['C1', conversation('dev')]]),
    groups: new Map([['S1', { handle: 'leads', name: 'Leads' }]]),
  };

  test.each([
    ['Hello <@U1>', 'Hello @lea'],
    ['Hello <@U9|omar>', 'Hello @omar'],
    ['see <#C1> and <#C9|ops>', 'see #dev and #ops'],
    ['<!here> <!subteam^S1> <!subteam^S9|@other>', '@here @leads @other'],
    ['<https://example.com/a?b=1&amp;c=2>', 'https://example.com/a?b=1&c=2'],
    ['1 &lt; 2 &amp;&amp; 3 &gt; 2', '1 < 2 && 3 > 2'],
    ['&amp;lt;', '&lt;'],
  ])('%s', (text, typed) => {
    expect(typedFrom(text, known)).toBe(typed);
  });
});

test.each([
  ['Dev Standup', 'dev-standup'],
  ['  a  b', '-a-b'],
  ['ops!#?', 'ops'],
  ['Größe_2', 'größe_2'],
  ['x'.repeat(100), 'x'.repeat(80)],
])('a channel is called %j as %j', (typed, name) => {
  expect(channelNameFrom(typed)).toBe(name);
});

test.each([
  ['channel_join', '<@U1> has joined the channel', 'joined the channel'],
  ['channel_leave', '<@U1> has left the channel', 'left the channel'],
  ['file_share', '<@U1> has joined the channel', null],
  [undefined, '<@U1> has joined the channel', null],
])('what Slack notes as %s is said quietly', (subtype, text, note) => {
  expect(noteIn({ text, ...(subtype === undefined ? {} : { subtype }) })).toBe(note);
});
