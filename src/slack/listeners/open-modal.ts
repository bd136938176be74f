import type { ViewOutput } from '@slack/bolt';
import { formValues } from '../form-values.ts';
import type { OpenModal } from '../interactions.ts';

export function openModalOf(view: ViewOutput): OpenModal {
  return {
    id: view.id,
    hash: view.hash,
    metadata: view.private_metadata,
    values: formValues(view.state.values),
  };
}
