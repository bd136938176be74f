import { textOf } from '../../../json.ts';
import type { JsonObject, View } from '../../../types.ts';
import { homeOf, openModals } from '../../../workspace/views.ts';
import type { ViewSeen, ViewsSeen } from '../../protocol.ts';
import type { Standing } from '../page.ts';
import { picturesIn } from './files.ts';
import { blocksSeen } from './message.ts';

/** The windows that are open before this person, and their Home. */
export function viewsSeenBy(standing: Standing): ViewsSeen {
  const { slack, person } = standing;
  const { workspace } = slack;
  if (person.isDeactivated) return { modals: [], home: null, pictures: [] };
  const modals = openModals(workspace, person.id);
  const home = homeOf(workspace, person.id);
  return {
    modals: modals.map((view) => viewSeen(view)),
    home: home && viewSeen(home),
    pictures: picturesIn(
      standing,
      [...modals, ...(home ? [home] : [])].flatMap(({ blocks }) => blocks),
    ),
  };
}

function viewSeen(view: View): ViewSeen {
  return {
    id: view.id,
    hash: view.hash,
    title: wordsOf(view.title) ?? '',
    submit: wordsOf(view.submit),
    close: wordsOf(view.close) ?? 'Close',
    blocks: blocksSeen(view.blocks),
    values: view.values,
    errors: view.errors,
    failure: view.failure,
  };
}

function wordsOf(text: JsonObject | null): string | null {
  return text === null ? null : textOf(text.text);
}
