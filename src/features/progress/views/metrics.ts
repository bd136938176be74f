import { input, plain, section, textInput } from '../../../slack/blocks.ts';
import type { Modal } from '../../../slack/message.ts';
import { bold, shorten } from '../../../slack/mrkdwn.ts';
import { listOf, oneLine, quoted } from '../../../slack/words.ts';
import type { Sprint, SprintItem } from '../../sprints/index.ts';
import { ids } from '../ids.ts';

export type Metric = Extract<SprintItem, { kind: 'metric' }>;

export interface MetricsForm {
  sprint: Sprint;
  /** With the values that stand in the form. */
  metrics: readonly Metric[];
  metadata: string;
  /** As mrkdwn, on top. */
  says?: string;
}

const LONGEST_VALUE = 500;
/** A form holds a hundred blocks. */
const MOST_METRICS = 90;

/** To write down what a sprint's metrics came to. */
export function metricsModal({ sprint, metrics, metadata, says }: MetricsForm): Modal {
  return {
    type: 'modal',
    callback_id: ids.metrics.submit,
    private_metadata: metadata,
    title: plain('Metrics', 24),
    submit: plain('Save', 24),
    close: plain('Cancel', 24),
    blocks: [
      ...(says ? [section(says)] : []),
      section(`${bold(sprint.name)} What did they come to? The review shows it.`),
      ...metrics.slice(0, MOST_METRICS).map(metricInput),
    ],
  };
}

function metricInput({ id, text, baseline, target, value }: Metric) {
  const known = [baseline && `It was ${oneLine(baseline)}.`, target && `The target is ${oneLine(target)}.`];
  const hint = known.filter(Boolean).join(' ');
  return input(id, shorten(oneLine(text), 200), textInput({ value, max: LONGEST_VALUE }), {
    optional: true,
    ...(hint && { hint }),
  });
}

/** What others wrote while somebody was writing. */
export function theirMetrics(theirs: readonly Metric[]): string {
  const said = theirs.map(({ text, value }) => `${quoted(value, 100)} for ${quoted(text, 100)}`);
  return `Somebody wrote ${listOf(said)} while you were writing. Nothing was saved yet: press Save to put yours in its place.`;
}
