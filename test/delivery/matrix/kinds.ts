import { homeKey, pinKey } from '../../../src/delivery/index.ts';
import type { CallFault } from '../../../src/simulator/index.ts';
import type { JsonObject } from '../../../src/simulator/types.ts';
import type { World } from '../world.ts';

/** One call of one kind of law 4's table, and what people see of it in #dev. */
export interface Kind {
  name: string;
  /** The call that goes wrong. */
  method: string;
  /** Whether a call of this method is the one. */
  when?: (args: JsonObject) => boolean;
  /** What stands before anything goes wrong. */
  given?: (world: World) => Promise<void>;
  owe: (world: World) => Promise<void>;
  /** The row of the ledger. */
  key: (world: World) => string;
  /** In the end, each thing once and in order. */
  whole: string[];
  /** If Slack refuses the call for good. */
  without: string[];
  /** People saw it before, so a refusal leaves it there. */
  isShown?: true;
  /** If Slack did it, we did not hear of it, and may not look. */
  twice?: string[];
  /** What the row's refusal is called, where it is not as for the others. */
  gone?: { error: string; becomes: 'made again' | 'ended' };
}

const isNews = ({ text }: JsonObject) => String(text).startsWith('News');
const before = { to: 'dev', text: 'before' };
const after = { to: 'dev', text: 'after' };

/** The same for each step of an upload. */
function steps<Part extends string>(
  methods: readonly string[],
  kind: Omit<Kind, 'method'> & { name: Part },
): Kind[] {
  return methods.map((method) => ({ ...kind, method, name: `${kind.name}, ${method}` }));
}

const post: Kind = {
  name: 'a message',
  method: 'chat.postMessage',
  when: isNews,
  owe: (world) => world.owe(before, { to: 'dev', text: 'News' }, after),
  key: () => 'News',
  whole: ['before', 'News', 'after'],
  without: ['before', 'after'],
  twice: ['before', 'News', 'News', 'after'],
};

const reply: Kind = {
  name: 'a reply',
  method: 'chat.postMessage',
  when: isNews,
  given: (world) => world.owe(before),
  owe: (world) => world.owe({ to: 'dev', text: 'News', replyTo: { key: 'before' } }, after),
  key: () => 'News',
  whole: ['before', '↳ News', 'after'],
  without: ['before', 'after'],
  twice: ['before', '↳ News', '↳ News', 'after'],
};

const update: Kind = {
  name: 'an update',
  method: 'chat.update',
  async given(world) {
    world.says.set('card', 'Open');
    await world.owe(before, { to: 'dev', view: 'card' });
  },
  async owe(world) {
    world.says.set('card', 'Taken');
    await world.refresh('card');
    world.says.set('card', 'Resolved');
    await world.refresh('card');
    await world.owe(after);
  },
  key: () => 'card',
  whole: ['before', 'Resolved', 'after'],
  without: ['before', 'Open', 'after'],
  isShown: true,
};

const home: Kind = {
  name: 'a home',
  method: 'views.publish',
  async owe(world) {
    world.says.set('home', 'Two things due');
    const delivery = { kind: 'home' as const, workspaceId: world.workspaceId, userId: world.person('lea') };
    await world.owe(before, after);
    await world.database.transaction((trx) => world.outbox.owe(trx, delivery));
    await world.outbox.idle();
  },
  key: (world) => homeKey(world.person('lea')),
  whole: ['before', 'after', 'Home: Two things due'],
  without: ['before', 'after'],
};

const pin: Kind = {
  name: 'a pin',
  method: 'pins.add',
  owe: (world) => world.owe(before, { to: 'dev', text: 'The plan' }, { to: 'dev', pin: 'The plan' }, after),
  key: () => pinKey('The plan'),
  whole: ['before', 'The plan (pinned)', 'after'],
  without: ['before', 'The plan', 'after'],
  gone: { error: 'message_not_found', becomes: 'ended' },
};

const uploading = ['files.getUploadURLExternal', 'upload', 'files.completeUploadExternal'] as const;

const picture = steps(uploading, {
  name: 'a picture',
  async owe(world) {
    world.says.set('burndown', 'chart');
    world.says.set('daily', 'Daily');
    const daily = { to: 'dev', view: 'daily', shows: { key: 'burndown' } };
    await world.owe(before, { to: 'dev', picture: 'burndown' }, daily, after);
  },
  key: () => 'burndown',
  whole: ['before', 'Daily [picture chart]', 'after'],
  without: ['before', 'Daily', 'after'],
});

const file = steps(uploading, {
  name: 'a shared file',
  async owe(world) {
    world.says.set('export', 'date,person');
    await world.owe(before, { to: 'dev', file: 'export' }, after);
  },
  key: () => 'export',
  whole: ['before', '[file export.csv: date,person]', 'after'],
  without: ['before', 'after'],
}).map((kind): Kind => {
  if (kind.method !== 'files.completeUploadExternal') return kind;
  const [first = '', shared = '', last = ''] = kind.whole;
  return {
    ...kind,
    twice: [first, shared, shared, last],
    gone: { error: 'file_not_found', becomes: 'made again' },
  };
});

async function owePlan(world: World): Promise<void> {
  world.says.set('plan', 'Goal');
  world.says.set('message', 'Plan');
  await world.owe(
    before,
    { to: 'dev', canvas: 'plan' },
    { to: 'dev', view: 'message', shows: { key: 'plan' } },
    after,
  );
}

const canvas: Kind[] = [
  {
    name: 'a canvas',
    method: 'canvases.create',
    owe: owePlan,
    key: () => 'plan',
    whole: ['before', 'Plan [canvas Goal]', 'after'],
    without: ['before', 'Plan', 'after'],
  },
  {
    name: 'access to a canvas',
    method: 'canvases.access.set',
    owe: owePlan,
    key: () => 'plan',
    whole: ['before', 'Plan [canvas Goal]', 'after'],
    without: ['before', 'Plan [a canvas for nobody]', 'after'],
    gone: { error: 'canvas_not_found', becomes: 'made again' },
  },
  {
    name: 'an edit of a canvas',
    method: 'canvases.edit',
    given: owePlan,
    async owe(world) {
      for (const version of ['Goal 2', 'Goal 3']) {
        world.says.set('plan', version);
        await world.refresh('plan');
      }
      await world.owe({ to: 'dev', text: 'news' });
    },
    key: () => 'plan',
    whole: ['before', 'Plan [canvas Goal 3]', 'after', 'news'],
    without: ['before', 'Plan [canvas Goal]', 'after', 'news'],
    isShown: true,
    gone: { error: 'canvas_not_found', becomes: 'made again' },
  },
];

export const kinds: Kind[] = [post, reply, update, home, pin, ...picture, ...file, ...canvas];

/** Lets the kind's call go wrong. */
export function spoil(world: World, { method, when }: Kind, fault: CallFault & { times?: number }): void {
  world.slack.faults.on(method, { ...fault, ...(when && { when }) });
}

/** What people see in #dev, and on the one home. */
export function seen(world: World): string[] {
  const { views, homes } = world.slack.workspace;
  const shown = views.get(homes.get(world.person('lea')) ?? '');
  const [block] = shown?.blocks ?? [];
  const text = block?.text;
  const isText = typeof text === 'object' && text !== null && 'text' in text;
  return [...world.sees('dev'), ...(isText ? [`Home: ${text.text}`] : [])];
}
