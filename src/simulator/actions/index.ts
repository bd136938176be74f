import type { Context } from '../context.ts';
import type { Workspace } from '../types.ts';
import {
  archive,
  createChannel,
  deleteChannel,
  inviteApp,
  join,
  leave,
  rename,
  unarchive,
} from './channels.ts';
import { closeView } from './close-view.ts';
import { install, rateLimitEvents, uninstall } from './installation.ts';
import {
  deactivate,
  openHome,
  reactivate,
  setDnd,
  setRole,
  setStatus,
  setTimeZone,
  welcome,
} from './people.ts';
import { choose, press } from './press.ts';
import { react } from './react.ts';
import { runCommand } from './run-command.ts';
import { globalShortcut, messageShortcut } from './shortcuts.ts';
import { edit, retract, shareFile, speak } from './speak.ts';
import { submitView } from './submit-view.ts';
import { suggest } from './suggest.ts';

/** What people (and admins) of one workspace can do; people are named by handle or first name, channels by name. */
export type Actions = ReturnType<typeof actionsOf>;

export function actionsOf(context: Context, workspace: Workspace) {
  function as<Given, Result>(act: (context: Context, workspace: Workspace, given: Given) => Result) {
    return (given: Given): Result => act(context, workspace, given);
  }
  return {
    runCommand: as(runCommand),
    press: as(press),
    choose: as(choose),
    suggest: as(suggest),
    submitView: as(submitView),
    closeView: as(closeView),
    messageShortcut: as(messageShortcut),
    globalShortcut: as(globalShortcut),
    openHome: as(openHome),

    speak: as(speak),
    shareFile: as(shareFile),
    edit: as(edit),
    retract: as(retract),
    react: as(react),

    join: as(join),
    leave: as(leave),
    inviteApp: as(inviteApp),
    createChannel: as(createChannel),
    archive: as(archive),
    unarchive: as(unarchive),
    rename: as(rename),
    deleteChannel: as(deleteChannel),

    setStatus: as(setStatus),
    setTimeZone: as(setTimeZone),
    setDnd: as(setDnd),
    setRole: as(setRole),
    deactivate: as(deactivate),
    reactivate: as(reactivate),
    welcome: as(welcome),

    install: as(install),
    rateLimitEvents: () => rateLimitEvents(context, workspace),
    uninstall: () => uninstall(context, workspace),
  };
}
