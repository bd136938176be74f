import type { Done } from '../../protocol.ts';
import type { Notices } from '../changes/notices.ts';
import type { Standing } from '../page.ts';
import { changeStatus, changeTimeZone } from './about-oneself.ts';
import { createChannel, inviteApp, join, leave } from './channels.ts';
import { choose, press, suggest } from './elements.ts';
import { close, submit } from './modals.ts';
import type { SentDeed } from './schema.ts';
import { openHome, startGlobalShortcut, startMessageShortcut } from './starting.ts';
import { edit, react, read, retract, runCommand, say, upload } from './talking.ts';

/** Does what a person did on the page. Throws what cannot be done, in words. */
export function perform(standing: Standing, deed: SentDeed, notices: Notices): Done | Promise<Done> {
  switch (deed.what) {
    case 'say':
      return say(standing, deed, notices);
    case 'command':
      return runCommand(standing, deed);
    case 'edit':
      return edit(standing, deed);
    case 'delete':
      return retract(standing, deed);
    case 'react':
      return react(standing, deed);
    case 'upload':
      return upload(standing, deed, notices);
    case 'read':
      return read(standing, deed.channel, notices);
    case 'press':
      return press(standing, deed);
    case 'choose':
      return choose(standing, deed, notices);
    case 'suggest':
      return suggest(standing, deed);
    case 'submit':
      return submit(standing, deed.viewId);
    case 'close':
      return close(standing, deed.viewId);
    case 'open-home':
      return openHome(standing, deed.tab);
    case 'message-shortcut':
      return startMessageShortcut(standing, deed);
    case 'global-shortcut':
      return startGlobalShortcut(standing, deed.callbackId);
    case 'join':
      return join(standing, deed.channel, notices);
    case 'leave':
      return leave(standing, deed.channel);
    case 'invite-app':
      return inviteApp(standing, deed.channel);
    case 'create-channel':
      return createChannel(standing, deed);
    case 'status':
      return changeStatus(standing, deed);
    case 'time-zone':
      return changeTimeZone(standing, deed.timeZone);
  }
}
