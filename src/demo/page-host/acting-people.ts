import type { LocalTeam } from '../local-team.ts';
import { type Stage, whatIsMissing } from '../stage.ts';

/** A stage that knows who has acted on it, so that what they left open can be closed. */
export interface ActingPeople {
  stage: Stage;
  /** Closes the windows that they have opened since; whoever had one open before keeps it. */
  leave(): Promise<void>;
}

export function actingPeople({ as, slack }: Pick<LocalTeam, 'as' | 'slack'>, stage: Stage): ActingPeople {
  const { modals } = slack.workspace;
  const openBefore = new Map([...modals].map(([userId, stack]) => [userId, stack.length]));
  const acting = new Set<string>();

  function seen(name: string) {
    const member = as(name);
    acting.add(member.id);
    return member;
  }

  return {
    stage: {
      ...stage,
      as: seen,
      answers(name, work) {
        seen(name);
        return stage.answers(name, work);
      },
    },
    async leave() {
      for (const userId of acting) {
        const before = openBefore.get(userId) ?? 0;
        // Each closing takes away one; one that cannot be closed is left to whoever sees it.
        for (let open = modals.get(userId)?.length ?? 0; open > before; open--) {
          await whatIsMissing(() => as(userId).closesModal());
        }
      }
    },
  };
}
