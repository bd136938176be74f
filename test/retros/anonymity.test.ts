import path from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { World } from '../support/world.ts';
import {
  backUp,
  instantsIn,
  type Loot,
  likeness,
  newFolder,
  pagesWith,
  placesOf,
  removeFolder,
  steal,
  suspectedOrders,
} from './attack.ts';
import { goesOn, HERE, startRetro, startTeam, votes, writes } from './retro.ts';

const AUTHORS = ['Lea', 'Ola', 'Kim', 'Dana'];
/** In the order in which they come; of lengths that differ. */
const CARDS = Array.from({ length: 24 }, (_none, at) =>
  `Thought ${at + 100} ${'is long '.repeat(((at * 5) % 7) * 4)}`.trim(),
);

/** By chance 24 cards stand in an order as like the true one as this once in 20,000 times. */
const BY_CHANCE = 0.6;
/** Of 23 guesses which card is the newest, chance hits less than three. */
const MOST_HITS = 12;

interface Told {
  world: World;
  database: string;
  /** When each card was sent, and nothing else happened. */
  sentAt: string[];
  /** What lay there after each card. */
  after: Loot[];
  logged: string[];
}

/**
 * Cards come one by one, each minute by somebody else, and in between people do other things. They come at odd seconds:
 * what the clock does by itself, such as asking for Do Not Disturb, has its round minutes.
 */
async function play(): Promise<Told> {
  const database = path.join(newFolder(), 'team.db');
  const logged: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) });
  const world = await startTeam({ databaseUrl: `file:${database}`, log });
  await startRetro(world);
  const sentAt: string[] = [];
  const after: Loot[] = [];
  let now = new Date('2026-03-02T09:04:07Z').getTime();
  const aMinute = async () => {
    now += 61_000;
    await world.moveTo(new Date(now).toISOString());
  };
  for (const [at, card] of CARDS.entries()) {
    const author = AUTHORS[(at * 7) % AUTHORS.length] ?? '';
    await aMinute();
    await writes(world, author, { Start: card });
    sentAt.push(world.clock.now().toISOString());
    after.push(steal(database, `after card ${at + 1}`));
    await aMinute();
    await world.as(author).types(`/sprint add THE-${at + 100} A story`, HERE);
  }
  return { world, database, sentAt, after, logged };
}

/** Every id of a person that the workspace knows. */
function peopleIn(world: World): string[] {
  return ['Dana', 'Lea', 'Ola', 'Kim', 'Noor', 'Priya'].map((name) => world.as(name).id);
}

/** Which card is the newest, by each suspicion, after each card: how often that is right. */
function hitsOf(after: readonly Loot[]): Record<string, number> {
  const hits: Record<string, number> = {};
  for (const [at, loot] of after.entries()) {
    if (at === 0) continue;
    const here = CARDS.slice(0, at + 1);
    for (const [how, order] of Object.entries(suspectedOrders(loot, here))) {
      hits[`${how}, its end`] = (hits[`${how}, its end`] ?? 0) + (order.at(-1) === CARDS[at] ? 1 : 0);
      hits[`${how}, its head`] = (hits[`${how}, its head`] ?? 0) + (order[0] === CARDS[at] ? 1 : 0);
    }
  }
  return hits;
}

describe('from the file, its log and a backup', () => {
  let told: Told;
  let loots: Loot[];

  beforeAll(async () => {
    told = await play();
    loots = [...told.after, await backUp(told.database)];
  }, 60_000);

  afterAll(async () => {
    await told.world.stop();
    removeFolder(path.dirname(told.database));
  });

  test('all cards can be read, each once, and none in the log', () => {
    for (const [at, loot] of loots.entries()) {
      const here = CARDS.slice(0, at + 1);
      expect(here.map((card) => placesOf(loot.file, card).length)).toEqual(here.map(() => 1));
      expect(here.flatMap((card) => placesOf(loot.log, card))).toEqual([]);
    }
  });

  test('no author is kept, nor stands anybody on the pages of the cards', () => {
    const [backup] = loots.slice(-1);
    expect(backup?.ask('select distinct author_id from retro_cards')).toEqual([{ author_id: null }]);
    for (const loot of loots) {
      const pages = pagesWith(loot, CARDS);
      expect(pages.length).toBeGreaterThan(0);
      const named = peopleIn(told.world).filter((id) => pages.some((page) => page.includes(id)));
      expect(named).toEqual([]);
    }
  });

  test('no order is like the one in which they came', () => {
    for (const loot of loots.slice(-2)) {
      for (const [how, order] of Object.entries(suspectedOrders(loot, CARDS))) {
        expect(Math.abs(likeness(order, CARDS)), `${how}, ${loot.name}`).toBeLessThan(BY_CHANCE);
      }
    }
  });

  test('the newest card is guessed as often as chance guesses it', () => {
    for (const [how, hits] of Object.entries(hitsOf(told.after))) {
      expect(hits, how).toBeLessThan(MOST_HITS);
    }
  });

  test('nothing is dated when a card was sent', () => {
    const seconds = new Set(told.sentAt.map((at) => at.slice(0, 19)));
    for (const loot of loots) {
      const dated = [...instantsIn(loot)].filter((at) => seconds.has(at.slice(0, 19)));
      expect(dated).toEqual([]);
    }
  });

  test('no form of a card is known, in the file or in the program’s log', () => {
    const forms = JSON.stringify(told.world.slack.calls).match(/[0-9a-f-]{36} [0-9a-f-]{36}/g) ?? [];
    const ids = new Set(forms.flatMap((both) => both.split(' ').slice(1)));
    expect(ids.size).toBe(CARDS.length);
    expect(told.logged.length).toBeGreaterThan(0);
    const [backup] = loots.slice(-1);
    expect([...ids].filter((id) => backup?.file.includes(id))).toEqual([]);
    const lines = told.logged.join('\n');
    expect([...ids, ...CARDS].filter((words) => lines.includes(words))).toEqual([]);
  });
});

/** A person's id, right before that of what they voted for: SQLite writes a row's columns one after the other. */
function tiesOf(loot: Loot, people: readonly string[]): string[] {
  const groups = loot.ask('select id from retro_groups').map(({ id }) => String(id));
  const bytes = [loot.file, loot.log];
  return people
    .flatMap((who) => groups.map((group) => who + group))
    .filter((tie) => bytes.some((each) => each.includes(tie)));
}

test('once votes are closed nothing ties a person to a theme; until then it does', async () => {
  const folder = newFolder();
  const database = path.join(folder, 'team.db');
  const world = await startTeam({ databaseUrl: `file:${database}` });
  try {
    await startRetro(world);
    await writes(world, 'Lea', { Start: 'One\nTwo\nThree' });
    await goesOn(world);
    for (const name of AUTHORS) await votes(world, name, 'One', 'Two');
    expect(tiesOf(steal(database, 'voting'), peopleIn(world)).length).toBeGreaterThan(0);
    await goesOn(world);
    const ties = [steal(database, 'closed'), await backUp(database)].flatMap((loot) =>
      tiesOf(loot, peopleIn(world)),
    );
    expect(ties).toEqual([]);
  } finally {
    await world.stop();
    removeFolder(folder);
  }
});
