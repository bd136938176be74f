import { AmbiguousPlace } from '../../../src/slack/commands/ambiguous-place.ts';
import { giveBack } from '../../../src/slack/commands/give-back.ts';
import { unknownMessage } from '../../../src/slack/commands/help.ts';
import { replyTo } from '../../../src/slack/failures.ts';
import { noticeModal } from '../../../src/slack/notice.ts';
import { UserError } from '../../../src/slack/user-error.ts';
import { exhibit, type Hall } from '../exhibit.ts';
import { LONG_LINE } from '../fixtures/long.ts';
import { CHANNELS } from '../fixtures/people.ts';

function askWhere(names: string[]) {
  const places = names.map((name) => ({ name, channelId: CHANNELS.standup }));
  return new AmbiguousPlace('You are in several teams. Which one do you mean?', places).ask(
    'choose',
    ({ name }) => name,
  );
}

export const everywhere: Hall = {
  title: 'Everywhere: refusals and failures',
  exhibits: [
    ...exhibit(replyTo, {
      'A refusal.': [
        new UserError('Only Dana, Priya or a workspace admin can change roles. Ask one of them.'),
      ],
      'A failure of ours.': [new Error('unexpected')],
    }),
    ...exhibit(giveBack, {
      'A refusal of a long command.': [
        `/blocker ${LONG_LINE}`,
        { text: 'Team Dev is gone. Nothing was raised.' },
      ],
    }),
    ...exhibit(unknownMessage, {
      'A slip.': ['/blocker', 'reslove 12', '/blocker resolve 12', []],
    }),
    ...exhibit(askWhere, {
      'A command in a direct message, two teams.': [['Dev team', 'Platform & Data']],
    }),
    ...exhibit(noticeModal, {
      'A refusal over a form.': [{ text: 'That team is gone. Nothing was changed.' }],
    }),
  ],
};
