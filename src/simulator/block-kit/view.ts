import { blocksOn } from './blocks.ts';
import { all, boolean, type Check, isObject, object, problemsOf, string, typed } from './check.ts';
import { plainText } from './composition.ts';
import { idsAreUnique } from './ids.ts';

const type: Check = () => undefined;
const largest = 250_000;
const shared = {
  private_metadata: string(3000, 0),
  callback_id: string(255, 0),
  external_id: string(255, 0),
};

const modal = all(
  object(
    { type, title: plainText(24), blocks: blocksOn('modal') },
    {
      ...shared,
      close: plainText(24),
      submit: plainText(24),
      clear_on_close: boolean,
      notify_on_close: boolean,
    },
  ),
  submitsItsInputs,
);

const view = all(
  typed({ modal, home: object({ type, blocks: blocksOn('home') }, shared) }),
  (value, at, report) => {
    if (isObject(value)) idsAreUnique(value.blocks, `${at}/blocks`, report);
    if (Buffer.byteLength(JSON.stringify(value) ?? '') > largest)
      report(`must be less than ${largest + 1} bytes`, at);
  },
);

/**
 * What Slack would refuse in a modal or Home view, in its words; empty when it would take it.
 * Limits: SLACK.md "Sizes" (titles 24, private_metadata 3000, ids 255, 100 blocks, 250 kB).
 */
export function validateView(candidate: unknown): string[] {
  const missing = isObject(candidate) ? [] : ['missing required field: view'];
  const problems = missing.length > 0 ? missing : problemsOf(view, candidate, '/view');
  return problems.length > 0 && missing.length === 0
    ? ['failed to match all allowed schemas [json-pointer:/view]', ...problems]
    : problems;
}

function submitsItsInputs(value: unknown, at: string, report: Parameters<Check>[2]): void {
  if (!isObject(value) || !Array.isArray(value.blocks) || 'submit' in value) return;
  for (const [index, block] of value.blocks.entries()) {
    if (isObject(block) && block.type === 'input') {
      report('must define `submit` to use an `input` block in modals', `${at}/blocks/${index}/input`);
    }
  }
}
