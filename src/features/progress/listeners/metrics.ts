import type { FormValues } from '../../../slack/form-values.ts';
import type { Listeners } from '../../../slack/interactions.ts';
import type { Core } from '../../slice.ts';
import { metricsForm, saveMetrics } from '../flows/metrics.ts';
import { ids } from '../ids.ts';
import { metricsMetadata } from '../schema/metrics-form.ts';
import { metricsModal } from '../views/metrics.ts';

/** What a sprint's metrics came to is written down after the review, too. */
export function listenForMetrics(listeners: Listeners, core: Core): void {
  listeners.onPress(ids.metrics.open, async ({ userId, value: sprintId, openModal }) => {
    await openModal(metricsModal(await metricsForm(core, userId, sprintId)));
  });

  listeners.onSubmit(ids.metrics.submit, async ({ inbound, userId, modal }) => {
    const { sprintId, seen } = metricsMetadata.parse(JSON.parse(modal.metadata));
    const again = await saveMetrics(core, { inbound, userId, sprintId, seen, values: textsIn(modal.values) });
    return again ? { kind: 'show', view: metricsModal(again) } : { kind: 'close' };
  });
}

function textsIn(values: FormValues): Record<string, string> {
  const texts = Object.entries(values).flatMap(
    ([id, value]): Array<[string, string]> => (typeof value === 'string' ? [[id, value.trim()]] : []),
  );
  return Object.fromEntries(texts);
}
