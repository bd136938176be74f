import { describe, expect, test } from 'vitest';
import {
  type Address,
  placeAsAnother,
  placeSeen,
  readAddress,
  writeAddress,
} from '../../../src/simulator/page/client/shell/place.ts';
import { conversation, sight } from './seen.ts';

describe('the address says who looks, and at what', () => {
  test.each<[string, Address]>([
    ['?', { as: '', place: null }],
    ['?as=lea', { as: 'lea', place: null }],
    ['?as=lea&in=home', { as: 'lea', place: { kind: 'home' } }],
    ['?as=lea&in=C1', { as: 'lea', place: { kind: 'conversation', id: 'C1', thread: null } }],
    ['?as=lea&in=C1&thread=5.6', { as: 'lea', place: { kind: 'conversation', id: 'C1', thread: '5.6' } }],
    ['?as=%C3%B6mer%26co', { as: 'ömer&co', place: null }],
  ])('%s', (search, address) => {
    expect(readAddress(search)).toEqual(address);
    expect(writeAddress(address)).toBe(search);
  });
});

describe('where one begins', () => {
  const direct = conversation('Drumbeat', { kind: 'im', id: 'D1', with: 'Ubot' });
  const general = conversation('general');
  const at = (id: string) => ({ kind: 'conversation' as const, id, thread: null });

  test('where the address says, as long as this person can see it', () => {
    expect(placeSeen(sight({ conversations: [general, direct] }), at('Cgeneral'))).toEqual(at('Cgeneral'));
    expect(placeSeen(sight({ conversations: [direct] }), at('Cgeneral'))).toEqual(at('D1'));
  });

  test('else where somebody calls for them, else in the messages of the app', () => {
    const calling = conversation('ops', { mentions: 1 });
    expect(placeSeen(sight({ conversations: [general, calling, direct] }), null)).toEqual(at('Cops'));
    expect(placeSeen(sight({ conversations: [general, direct] }), null)).toEqual(at('D1'));
    expect(placeSeen(sight({ conversations: [general] }), null)).toEqual(at('Cgeneral'));
    expect(placeSeen(sight(), null)).toEqual({ kind: 'home' });
  });

  test("being somebody else keeps the channel, but not one's private messages", () => {
    const mine = sight({ conversations: [general, direct] });
    expect(placeAsAnother(mine, at('Cgeneral'))).toEqual(at('Cgeneral'));
    expect(placeAsAnother(mine, at('D1'))).toBeNull();
    expect(placeAsAnother(mine, { kind: 'home' })).toEqual({ kind: 'home' });
  });
});
