import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  HELD_ROLES,
  type HeldRole,
  holdersAmong,
  managersAmong,
} from '../../src/features/teams/rules/index.ts';

const heldBy = (held: Partial<Record<HeldRole, string[]>>) =>
  new Map(Object.entries(held) as Array<[HeldRole, string[]]>);

describe('a role answers through those who hold it, in order', () => {
  test('the lead and her deputy', () => {
    const held = heldBy({ team_lead: ['dana', 'ben'] });
    expect(holdersAmong(held, 'team_lead', 'lea')).toEqual({ role: 'team_lead', userIds: ['dana', 'ben'] });
  });
});

describe('a role that nobody holds passes to the next rung', () => {
  test.each<[HeldRole, Partial<Record<HeldRole, string[]>>, string, string]>([
    ['architect', { team_lead: ['dana'], scrum_master: ['sam'] }, 'team_lead', 'dana'],
    ['architect', { scrum_master: ['sam'] }, 'scrum_master', 'sam'],
    ['stakeholder', { product_owner: ['priya'], team_lead: ['dana'] }, 'product_owner', 'priya'],
    ['stakeholder', { team_lead: ['dana'] }, 'team_lead', 'dana'],
    ['product_owner', { team_lead: ['dana'], stakeholder: ['sue'] }, 'team_lead', 'dana'],
    ['product_owner', { scrum_master: ['sam'] }, 'scrum_master', 'sam'],
    ['scrum_master', { team_lead: ['dana'], product_owner: ['priya'] }, 'team_lead', 'dana'],
    ['team_lead', { scrum_master: ['sam'], product_owner: ['priya'] }, 'scrum_master', 'sam'],
    ['team_lead', { product_owner: ['priya'], architect: ['ada'] }, 'creator', 'lea'],
    ['stakeholder', {}, 'creator', 'lea'],
  ])('%s, with %j: %s', (role, held, rung, userId) => {
    const holders = holdersAmong(heldBy(held), role, 'lea');
    expect(holders).toMatchObject({ role: rung, userIds: [userId] });
    expect(holders.passedFrom?.[0]).toBe(role);
  });

  test('to nobody, when even whoever set the team up has gone', () => {
    expect(holdersAmong(heldBy({}), 'team_lead', null).userIds).toEqual([]);
  });

  const anyHeld = fc.dictionary(
    fc.constantFrom(...HELD_ROLES),
    fc.array(fc.string({ minLength: 1 }), { maxLength: 2 }),
  );

  test('and is never left without an answer, nor passed over somebody who holds it', () => {
    fc.assert(
      fc.property(anyHeld, fc.constantFrom(...HELD_ROLES), (held, role) => {
        const named = heldBy(held);
        const holders = holdersAmong(named, role, 'creator');
        expect(holders.userIds.length).toBeGreaterThan(0);
        for (const passed of holders.passedFrom ?? []) expect(named.get(passed) ?? []).toEqual([]);
      }),
    );
  });
});

test('leads, the scrum master and whoever set the team up manage it, each named once', () => {
  const held = heldBy({ team_lead: ['dana', 'lea'], scrum_master: ['sam'], product_owner: ['priya'] });
  expect(managersAmong(held, 'lea')).toEqual(['dana', 'lea', 'sam']);
});
