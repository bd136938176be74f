import { expect, test } from 'vitest';
import { personNamedIn } from '../../../src/features/standups/rules/mention.ts';

const people = [
  { id: 'U1', name: 'Omar' },
  { id: 'U2', name: 'Omar Haddad' },
  { id: 'U3', name: 'Zoë' },
];

test.each([
  ['waiting for @omar', 'U1'],
  ['waiting for @Omar Haddad, again', 'U2'],
  ['@zoë has the key', 'U3'],
  ['@Zoë or @Omar', 'U3'],
  ['@somebody, or @omar.', 'U1'],
  ['mail omar@omar.io', null],
  ['@omarion', null],
  ['Omar', null],
  ['@', null],
])('%s', (text, id) => {
  expect(personNamedIn(text, people)).toBe(id);
});
