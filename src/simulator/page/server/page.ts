import type { Simulator } from '../../index.ts';
import type { Person } from '../../types.ts';
import type { PageHost } from '../host.ts';
import type { Notices } from './changes/notices.ts';
import type { Deeds } from './deeds/index.ts';
import type { FileAddresses } from './file-addresses.ts';
import { type Marks, marksOf } from './marks.ts';
import { personFor } from './seeing/access.ts';

/** What the parts of the page's server share. */
export interface Page {
  host: PageHost;
  notices: Notices;
  deeds: Deeds;
  addresses: FileAddresses;
}

/** The workspace as it is now, and the one who looks at it. */
export interface Standing {
  slack: Simulator;
  person: Person;
  marks: Marks;
  addresses: FileAddresses;
}

/** Where somebody stands: by id, handle or name; the first one there when they do not say. */
export function standingOf({ host, addresses }: Pick<Page, 'host' | 'addresses'>, as: string): Standing {
  const slack = host.slack();
  const { workspace } = slack;
  return { slack, person: personFor(workspace, as), marks: marksOf(workspace), addresses };
}
