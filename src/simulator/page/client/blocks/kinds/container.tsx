import { isObject, isObjectList, textOf } from '../../../../json.ts';
import { Blocks } from '../block-kit.tsx';
import { Text } from '../text/text.tsx';
import type { BlockProps } from './kind.ts';
import { RichText } from './rich-text.tsx';

/** Blocks under one title, folded where it says so. */
export function Container({ block, blockId }: BlockProps) {
  const blocks = isObjectList(block.child_blocks) ? block.child_blocks : [];
  const children = <Blocks blocks={blocks.map((child) => ({ ...child, type: textOf(child.type) }))} />;
  const title = <ContainerTitle block={block} blockId={blockId} />;
  if (block.is_collapsible !== true) {
    return (
      <section className="bk-container">
        {title}
        {children}
      </section>
    );
  }
  return (
    <details className="bk-container" open={block.default_collapsed !== true}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}

function ContainerTitle({ block, blockId }: BlockProps) {
  const rich = block.rich_text_title;
  return (
    <span className="bk-container-title">
      {isObject(rich) ? (
        <RichText block={{ ...rich, type: 'rich_text' }} blockId={blockId} />
      ) : (
        <Text value={block.title} />
      )}
      {isObject(block.subtitle) && (
        <span className="bk-container-subtitle">
          <Text value={block.subtitle} />
        </span>
      )}
    </span>
  );
}
