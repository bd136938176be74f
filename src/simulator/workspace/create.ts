import { createChanges } from '../changes.ts';
import type { Seed, SeedChannel, SeedPerson } from '../seed/types.ts';
import type { Conversation, IdSource, InstalledApp, Person, Workspace } from '../types.ts';
import { createConversation } from './conversations.ts';
import { personNamed } from './people.ts';

/** What is the same in every workspace that has the app installed. */
type AppIdentity = Pick<InstalledApp, 'appId' | 'appToken' | 'signingSecret' | 'verificationToken'>;

export type AppOptions = {
  /** The app as it is installed elsewhere; a new one when left out. */
  identity?: AppIdentity;
  scopes: string[];
  subscriptions?: string[];
  commands?: InstalledApp['commands'];
  shortcuts?: InstalledApp['shortcuts'];
};

/** A workspace as its seed describes it, with the app installed. */
export function createWorkspace(seed: Seed, options: AppOptions, ids: IdSource, now: Date): Workspace {
  const name = seed.name ?? 'Northwind';
  const workspace: Workspace = {
    id: ids.next('T'),
    name,
    domain: seed.domain ?? name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'),
    app: install(ids.next, seed.app?.name ?? 'Drumbeat', options),
    people: new Map(),
    groups: new Map(),
    conversations: new Map(),
    directMessages: new Map(),
    files: new Map(),
    canvases: new Map(),
    views: new Map(),
    modals: new Map(),
    homes: new Map(),
    messageState: new Map(),
    fileProcessingMs: 0,
    filesUrl: 'https://files.slack.com',
    changes: createChanges(),
    ids,
  };
  addBots(workspace, now);
  for (const person of seed.people) addPerson(workspace, person, now);
  for (const channel of seed.channels) addChannel(workspace, channel, now);
  for (const group of seed.groups ?? []) {
    const members = group.members.map((member) => personNamed(workspace, member).id);
    const id = ids.next('S');
    workspace.groups.set(id, { ...group, id, members, createdAt: now });
  }
  return workspace;
}

function install(nextId: (prefix: string) => string, name: string, options: AppOptions): InstalledApp {
  return {
    ...(options.identity ?? newIdentity(nextId)),
    botId: nextId('B'),
    botUserId: nextId('U'),
    name,
    botToken: `xoxb-${nextId('1')}-${nextId('2')}-simulated`,
    scopes: new Set(options.scopes),
    subscriptions: options.subscriptions ? new Set(options.subscriptions) : null,
    commands: options.commands ?? null,
    shortcuts: options.shortcuts ?? [],
    revoked: null,
    homeTabEnabled: true,
    messagesTabEnabled: true,
  };
}

function newIdentity(nextId: (prefix: string) => string): AppIdentity {
  const appId = nextId('A');
  return {
    appId,
    appToken: `xapp-1-${appId}-${nextId('1')}-simulated`,
    signingSecret: Buffer.from(nextId('s') + nextId('e'))
      .toString('hex')
      .slice(0, 32),
    verificationToken: nextId('v').toLowerCase(),
  };
}

/** Slackbot, which Slack does not count as a bot, and the app's own user. */
function addBots(workspace: Workspace, now: Date): void {
  const { app } = workspace;
  addPerson(workspace, { name: 'slackbot', realName: 'Slackbot' }, now, 'USLACKBOT');
  addPerson(workspace, { name: app.name.toLowerCase(), realName: app.name, isBot: true }, now, app.botUserId);
}

export function addPerson(
  workspace: Workspace,
  given: SeedPerson,
  now: Date,
  id = workspace.ids.next('U'),
): Person {
  const person: Person = {
    id,
    name: given.name,
    realName: given.realName ?? given.name.charAt(0).toUpperCase() + given.name.slice(1),
    title: given.title ?? '',
    timeZone: given.timeZone ?? 'Europe/Berlin',
    isAdmin: given.isAdmin ?? false,
    isGuest: given.isGuest ?? false,
    isBot: given.isBot ?? false,
    isDeactivated: given.isDeactivated ?? false,
    status: { text: '', emoji: '', expiresAt: null },
    dnd: null,
    updatedAt: now,
  };
  workspace.people.set(id, person);
  return person;
}

export function addChannel(workspace: Workspace, given: SeedChannel, now: Date): Conversation {
  const members = given.members.map((member) => personNamed(workspace, member).id);
  const channel = createConversation(workspace, now, {
    kind: given.isPrivate ? 'private' : 'public',
    name: given.name,
    creator: members[0] ?? 'USLACKBOT',
    members: given.withBot ? [...members, workspace.app.botUserId] : members,
  });
  channel.isArchived = given.isArchived ?? false;
  channel.isGeneral = given.isGeneral ?? false;
  channel.topic = given.topic ?? '';
  return channel;
}
