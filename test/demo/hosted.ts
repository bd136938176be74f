import { type RunningHost, startPageHost } from '../../src/demo/page-host/index.ts';
import { driveSlack, type SlackDriver } from '../../src/simulator/driver/index.ts';
import type { Desk } from '../../src/simulator/page/protocol.ts';

/** The demo behind the page, as a visitor moves it. */
export interface Hosted {
  host: RunningHost;
  /** The people of the workspace as it is now. */
  as: SlackDriver['as'];
  /** Does what the visitor pressed, and waits for what follows. */
  press(deed: Parameters<RunningHost['do']>[0]): Promise<Desk>;
  /** The desk, once it looks so. */
  desk(when?: (desk: Desk) => boolean): Promise<Desk>;
}

/** A day is played before a visitor comes, also on a machine that is busy. */
export const OPENS_WITHIN_MS = 120_000;

export async function openDemo(): Promise<Hosted> {
  const transport = process.env.DRUMBEAT_TEST_TRANSPORT === 'http' ? 'http' : 'socket';
  const host = await startPageHost({ transport, paceMs: 0 });
  const drivers = new Map<string, SlackDriver>();

  function driver(): SlackDriver {
    const slack = host.slack();
    const settled = async () => {
      await slack.settled();
      await host.idle();
    };
    const driver = drivers.get(host.boot()) ?? driveSlack({ ...slack, settled });
    drivers.set(host.boot(), driver);
    return driver;
  }

  async function desk(when: (desk: Desk) => boolean = () => true): Promise<Desk> {
    for (;;) {
      const { changed, end } = nextChange(host);
      const now = await host.desk();
      if (when(now)) {
        end();
        return now;
      }
      await changed;
    }
  }

  return {
    host,
    as: (name) => driver().as(name),
    desk,
    async press(deed) {
      await host.do(deed);
      await host.idle();
      return host.desk();
    },
  };
}

function nextChange(host: RunningHost): { changed: Promise<void>; end: () => void } {
  let end = () => {};
  const changed = new Promise<void>((resolve) => {
    end = host.subscribe(() => {
      end();
      resolve();
    });
  });
  return { changed, end };
}
