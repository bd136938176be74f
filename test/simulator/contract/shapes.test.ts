import { beforeAll, describe, expect, test } from 'vitest';
import { type JsonObject, startSimulator } from '../../../src/simulator/index.ts';
import { createMovedClock } from '../../../src/time/index.ts';
import { monday, northwind } from '../world.ts';
import { covered, unrecorded } from './coverage.ts';
import { knownStrangers, messageEventKeys, unrecordedEvents, unrecordedPayloads } from './known-strangers.ts';
import { objectIn, typeOf } from './listener.ts';
import { isRecorded, merge, recordedEvent, recordedPayload, recordedResponse } from './recorded.ts';
import { strangers } from './shape.ts';
import { type Told, tellTheStory } from './story.ts';

const payloads: { [type: string]: string } = {
  slash_commands: 'SlashCommandPayload',
  block_actions: 'BlockActionPayload',
  message_action: 'MessageShortcutPayload',
  view_submission: 'ViewSubmissionPayload',
  view_closed: 'ViewClosedPayload',
};

describe('the comparison itself', () => {
  const recorded: JsonObject = {
    ok: false,
    users: { U00000000: { dnd: false } },
    list: [
      { type: 'a', x: '' },
      { type: 'b', y: 1 },
    ],
    free: {},
  };

  test.each<[JsonObject, string[]]>([
    [{ ok: true, users: { U1: { dnd: true } }, list: [{ type: 'b', y: 2 }], free: { any: 1 } }, []],
    [{ ok: null }, []],
    [{ ok: 'yes' }, ['ok: is string, recorded as boolean']],
    [{ more: 1 }, ['more: unknown']],
    [{ users: { U1: { dnt: true } } }, ['users.U1.dnt: unknown']],
    [{ list: [{ type: 'b', x: '' }] }, ['list[].x: unknown']],
    [{ list: {} }, ['list: is object, recorded as list']],
  ])('finds in %j the strangers %j', (actual, found) => {
    expect(strangers(actual, recorded)).toEqual(found);
  });
});

describe.skipIf(!isRecorded)('what the simulator says has the shape that was recorded of Slack', () => {
  let told: Told;
  const excused = new Set<RegExp>();

  beforeAll(async () => {
    const slack = await startSimulator({ clock: createMovedClock(monday), seed: northwind, rates: false });
    const until = new Date(monday.getTime() + 3_600_000);
    slack.act.setStatus({ user: 'lea', text: 'Away', emoji: ':palm_tree:', expiresAt: until });
    slack.act.setDnd({ user: 'lea', dnd: { from: monday, until } });
    told = await tellTheStory(slack);
    return () => slack.stop();
  });

  /** The strangers that nobody has explained; those explained are remembered as needed. */
  function unexplained(what: string, actual: JsonObject, recorded: JsonObject): string[] {
    const found = [...new Set(strangers(actual, recorded))].map((stranger) => `${what} ${stranger}`);
    return found.filter((stranger) => {
      const known = knownStrangers.find(({ where }) => where.test(stranger));
      if (known) excused.add(known.where);
      return !known;
    });
  }

  test('the story calls every method and is refused nothing', () => {
    expect([...new Set(told.called.map(({ method }) => method))].sort()).toEqual(covered);
    const refused = told.called.filter(({ answer }) => answer.ok !== true);
    expect(refused.map(({ method, answer }) => `${method}: ${answer.error}`)).toEqual([]);
  });

  test.each(covered.filter((name) => !(name in unrecorded)))('the answers of %s', (method) => {
    const answers = told.called.filter((called) => called.method === method);
    expect(answers.flatMap(({ answer }) => unexplained(method, answer, recordedResponse(method)))).toEqual(
      [],
    );
  });

  test.each(Object.entries(payloads))('the payloads of %s', (type, name) => {
    const heard = told.heard.filter((each) => typeOf(each) === type);
    expect(heard.length).toBeGreaterThan(0);
    expect(heard.flatMap(({ payload }) => unexplained(type, payload, recordedPayload(name)))).toEqual([]);
  });

  test.each([
    'channel_deleted',
    'channel_rename',
    'member_joined_channel',
    'member_left_channel',
    'message',
    'team_join',
    'user_change',
  ])('the event %s', (type) => {
    const heard = told.heard.filter((each) => each.kind === 'events_api' && typeOf(each) === type);
    expect(heard.length).toBeGreaterThan(0);
    const recorded = type === 'message' ? messageEvent() : (recordedEvent(type) ?? {});
    expect(heard.flatMap(({ payload }) => unexplained(type, objectIn(payload.event), recorded))).toEqual([]);
  });

  test('nothing else is heard but what is listed as not recorded', () => {
    const compared = [
      ...Object.keys(payloads),
      ...Object.keys(unrecordedPayloads),
      ...Object.keys(unrecordedEvents),
    ];
    const others = told.heard.map(typeOf).filter((type) => !compared.includes(type) && !recordedEvent(type));
    expect(others).toEqual([]);
  });

  test('no excuse is kept that is not needed', () => {
    expect(knownStrangers.map(({ where }) => where).filter((where) => !excused.has(where))).toEqual([]);
  });

  /** A message event is a message as history tells it, and where from. */
  function messageEvent(): JsonObject {
    const { messages } = recordedResponse('conversations.history');
    const { messages: replies } = recordedResponse('conversations.replies');
    const all = [messages, replies].flat().map(objectIn);
    const message = all.reduce((merged, each) => merge(merged, each), {} as JsonObject);
    return merge(merge(message, recordedEvent('message') ?? {}), messageEventKeys);
  }
});
