import type { Plan, PlannedDay } from '../plan.ts';
import { bullets, checklist, joined, numbered, type Part, table, titled } from './blocks.ts';
import { escapeLine } from './escape.ts';
import { yesOrNo } from './words.ts';

/** What the sprint carries besides stories. */
export function carriedPart(plan: Plan): Part {
  return joined([
    titled(2, 'Success criteria', checklist(plan.successCriteria)),
    titled(2, 'Acceptance criteria', checklist(plan.acceptanceCriteria)),
    titled(2, 'Definition of done', checklist(plan.definitionOfDone)),
    titled(2, 'Deliverables', checklist(plan.deliverables)),
    titled(2, 'Metrics', metrics(plan)),
    titled(2, 'Risks', risks(plan)),
    titled(2, 'External dependencies', external(plan)),
    titled(2, 'Integration order', numbered(plan.integration.map(escapeLine))),
    titled(2, 'Day by day', dayByDay(plan.days)),
  ]);
}

function metrics({ metrics }: Plan): Part {
  const rows = metrics.map(({ text, baseline, target, value }) =>
    [text, baseline, target, value].map(escapeLine),
  );
  return table(['Metric', 'Baseline', 'Target', 'Value'], rows);
}

function risks({ risks }: Plan): Part {
  const head = ['Risk', 'Probability', 'Impact', 'Response', 'Mitigation', 'Contingency'];
  const rows = risks.map((risk) => [
    escapeLine(risk.text),
    ...[risk.probability, risk.impact, risk.response],
    escapeLine(risk.mitigation),
    escapeLine(risk.contingency),
  ]);
  return table(head, rows);
}

function external({ external }: Plan): Part {
  const rows = external.map(({ text, from, neededOn, isMet }) => [
    escapeLine(text),
    escapeLine(from),
    neededOn ?? '',
    yesOrNo(isMet),
  ]);
  return table(['What', 'From', 'Needed on', 'Delivered'], rows);
}

function dayByDay(days: readonly PlannedDay[]): Part {
  const dates = [...new Set(days.map(({ date }) => date))].sort();
  return joined(
    dates.map((date) => {
      const lines = days
        .filter((day) => day.date === date)
        .map(({ name, text }) => `**${escapeLine(name)}:** ${escapeLine(text)}`);
      return `**${date}**\n\n${bullets(lines)}`;
    }),
  );
}
