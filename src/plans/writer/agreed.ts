import { localDateOf, localTimeOf } from '../../time/index.ts';
import type { Approval, Confirmation, Override, Plan } from '../plan.ts';
import { bullets, facts, joined, type Part, table, titled } from './blocks.ts';
import { escapeLine } from './escape.ts';

const GATES: Record<Approval['gate'], string> = { business: 'Business', technical: 'Technical' };

const APPROVALS: Record<Approval['state'], string> = {
  open: 'not approved yet',
  approved: 'approved',
  'sent-back': 'sent back',
  changed: 'changed since, not approved again',
};

const CONFIRMATIONS: Record<Confirmation['state'], string> = {
  open: 'not yet',
  confirmed: 'confirmed',
  refused: 'not like this',
  changed: 'changed since, not confirmed again',
};

/** Who approved it, who confirmed their share, and where it was started without. */
export function agreedPart(plan: Plan): Part {
  return joined([
    titled(2, 'Approvals', ...plan.approvals.map((approval) => approvalPart(approval, plan.timeZone))),
    titled(2, 'Confirmed', confirmed(plan.confirmations)),
    titled(2, 'Started anyway', plan.override ? overridePart(plan.override, plan.timeZone) : ''),
  ]);
}

function approvalPart(
  { gate, state, by, at, comment, impact, recommendations }: Approval,
  zone: string,
): Part {
  return titled(
    3,
    GATES[gate],
    facts({
      State: APPROVALS[state],
      By: escapeLine(by ?? ''),
      At: at ? moment(at, zone) : '',
      Comment: escapeLine(comment),
      Impact: escapeLine(impact),
      Recommendations: escapeLine(recommendations),
    }),
  );
}

function confirmed(confirmations: readonly Confirmation[]): Part {
  const rows = confirmations.map(({ name, state, reason }) => [
    escapeLine(name),
    CONFIRMATIONS[state],
    escapeLine(reason),
  ]);
  return table(['Who', 'Answer', 'Why'], rows);
}

function overridePart({ by, at, reason, unmet }: Override, zone: string): Part {
  return joined([
    facts({ By: escapeLine(by), At: moment(at, zone), Why: escapeLine(reason) }),
    '**Not met then**',
    bullets(unmet.map(escapeLine)),
  ]);
}

/** '2026-03-02 09:05 Europe/Berlin' */
function moment(at: Date, zone: string): string {
  return `${localDateOf(at, zone)} ${localTimeOf(at, zone)} ${zone}`;
}
