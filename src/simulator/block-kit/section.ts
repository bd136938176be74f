import { all, boolean, type Check, isObject, list, object, type Properties } from './check.ts';
import { text } from './composition.ts';

const type: Check = () => undefined;

/** A section holds a text, up to ten fields, or both; and at most one element beside them. */
export function sectionBlock(accessory: Check, block: Properties): Check {
  const shape = object(
    { type },
    { ...block, text: text(3000), fields: list(text(2000), 10), accessory, expand: boolean },
  );
  return all(shape, (value, at, report) => {
    if (isObject(value) && !('text' in value) && !('fields' in value)) {
      report('must define either `text` or `fields`', `${at}/type`);
    }
  });
}
