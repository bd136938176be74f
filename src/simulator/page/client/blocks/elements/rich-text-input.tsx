import { useState } from 'react';
import { isSame } from '../place/held.ts';
import { useHeld } from '../place/use-held.ts';
import { wordsOf } from '../text/text.tsx';
import { ariaFor, type ElementProps } from './element.ts';
import { useFocusOnLoad } from './focus-on-load.ts';
import { richTextOf, writtenOf } from './rich-writing.ts';

/** Rich text, written with Markdown's marks. */
export function RichTextInput({ element, actionId, blockId, naming }: ElementProps) {
  const held = useHeld(blockId, actionId);
  const ref = useFocusOnLoad<HTMLTextAreaElement>(element);
  const [own, setOwn] = useState<string | null>(null);
  const isOwn = own !== null && isSame(richTextOf(own), held.value);
  return (
    <div className="bk-text">
      <textarea
        ref={ref}
        id={naming.id}
        {...ariaFor(naming)}
        className="bk-field bk-field-lines"
        rows={typeof element.min_lines === 'number' ? element.min_lines : 4}
        dir="auto"
        placeholder={wordsOf(element.placeholder) || undefined}
        value={isOwn ? own : writtenOf(held.value)}
        onChange={(event) => {
          const written = event.currentTarget.value;
          setOwn(written);
          held.type(richTextOf(written));
        }}
        onBlur={held.send}
      />
      <p className="bk-hint">**bold**, _italic_, ~~struck~~, `code`, - lists, &gt; quotes</p>
    </div>
  );
}
