import { formatClock, formatDay, localDateOf } from '../../time/index.ts';
import { readInstant } from './clock-words.ts';
import { moveToNext } from './next.ts';
import { become, canSignIn, type Seat, whereOf } from './seat.ts';

/** Something one can do at the prompt. */
export interface PromptCommand {
  word: string;
  usage: string;
  says: string;
  /** Gives what is to be read after all that happens; '' for nothing. */
  run(seat: Seat, rest: string): Promise<string> | string;
}

export const promptCommands: PromptCommand[] = [
  {
    word: 'as',
    usage: 'as noor',
    says: 'be somebody else; who lists them',
    run: sitDown,
  },
  { word: 'who', usage: 'who', says: 'who is in the workspace', run: peopleOf },
  {
    word: 'go',
    usage: '#dev-standup or dm',
    says: 'go to a channel, or to your messages with the bot',
    run: go,
  },
  {
    word: 'type',
    usage: '/blocker staging is down',
    says: 'type a slash command where you are',
    run: (seat, command) => silently(seat.member.types(command, { in: seat.place })),
  },
  {
    word: 'say',
    usage: 'say today: the export',
    says: 'write a message where you are',
    run: (seat, text) => silently(seat.member.says(text, { in: seat.place })),
  },
  {
    word: 'press',
    usage: 'press Answer',
    says: 'press the newest button of that name in sight',
    run: (seat, label) => silently(seat.member.presses(named(label, 'press Answer'))),
  },
  {
    word: 'fill',
    usage: 'fill Today: the export',
    says: 'type into a field of the form; \\n begins a new line',
    run(seat, rest) {
      const [label, text] = labelAnd(rest, 'fill Today: the export');
      return silently(seat.member.fills(label, text.replaceAll('\\n', '\n'), whereOf(seat)));
    },
  },
  {
    word: 'pick',
    usage: 'pick Team lead: Dana',
    says: 'choose in a list, several with commas',
    run(seat, rest) {
      const [label, choice] = labelAnd(rest, 'pick Team lead: Dana');
      const choices = choice.split(',').map((each) => each.trim());
      return silently(seat.member.picks(label, choices.length > 1 ? choices : choice, whereOf(seat)));
    },
  },
  {
    word: 'tick',
    usage: 'tick finish the sync',
    says: 'tick a box',
    run: (seat, option) => silently(seat.member.ticks(named(option, 'tick finish the sync'))),
  },
  {
    word: 'untick',
    usage: 'untick finish the sync',
    says: 'take a tick away',
    run: (seat, option) => silently(seat.member.unticks(named(option, 'untick finish the sync'))),
  },
  { word: 'submit', usage: 'submit', says: 'send the form', run: submit },
  {
    word: 'close',
    usage: 'close',
    says: 'close the form',
    run: (seat) => silently(seat.member.closesModal()),
  },
  { word: 'look', usage: 'look', says: 'see what is on your screen; look home for App Home', run: look },
  {
    word: 'clock',
    usage: 'clock +4h',
    says: 'let time pass; or to 14:00, fri 09:00, next',
    run: moveClock,
  },
];

/** What one does shows in what happens. */
async function silently(work: Promise<void>): Promise<string> {
  await work;
  return '';
}

function sitDown(seat: Seat, name: string): string {
  become(seat, name);
  return `You are ${seat.member.name}. ${timeAt(seat)}`;
}

function peopleOf({ team }: Seat): string {
  const people = [...team.slack.workspace.people.values()].filter(canSignIn);
  return people
    .map(({ realName, title, timeZone }) => `  ${realName.padEnd(7)} ${title.padEnd(16)} ${timeZone}`)
    .join('\n');
}

function go(seat: Seat, place: string): string {
  const isChannel = place.startsWith('#');
  if (!isChannel && place !== 'dm') throw new Error('Go to a channel, like #dev-standup, or to dm.');
  const channels = channelsOf(seat);
  if (isChannel && !channels.includes(place))
    throw new Error(`There is no channel "${place}". There are ${channels.join(', ')}.`);
  seat.place = place;
  return '';
}

function channelsOf({ team }: Seat): string[] {
  const conversations = [...team.slack.workspace.conversations.values()];
  return conversations.filter(({ name }) => name !== '').map(({ name }) => `#${name}`);
}

/** What is in sight by no name would be anything. */
function named(label: string, usage: string): string {
  if (label === '') throw new Error(`Like this: ${usage}`);
  return label;
}

function labelAnd(rest: string, usage: string): [label: string, text: string] {
  const [, label, text] = /^([^:]+):\s*(.*)$/.exec(rest) ?? [];
  if (label === undefined || text === undefined) throw new Error(`Like this: ${usage}`);
  return [label, text];
}

/** A form that is still there has something to say. */
async function submit(seat: Seat): Promise<string> {
  await seat.member.submits();
  return seat.member.modal ? await look(seat, 'modal') : '';
}

async function look(seat: Seat, rest: string): Promise<string> {
  if (rest === 'home') await seat.member.opensHome();
  const place = rest || (seat.member.modal ? 'modal' : seat.place);
  return seat.team.screen(seat.member.id, { in: place });
}

async function moveClock(seat: Seat, words: string): Promise<string> {
  const { clock } = seat.team;
  if (words === 'next') await moveToNext(seat.team);
  else if (words !== '') await seat.team.moveTo(await readInstant(words, clock.now(), seat.timeZone));
  return timeAt(seat);
}

function timeAt({ team, timeZone }: Seat): string {
  const now = team.clock.now();
  return `It is ${formatDay(localDateOf(now, timeZone))}, ${formatClock(now, timeZone)} in ${timeZone}.`;
}
