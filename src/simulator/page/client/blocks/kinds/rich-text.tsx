import { isObjectList } from '../../../../json.ts';
import type { Given } from '../elements/element.ts';
import { keyed } from '../keyed.ts';
import { Inline } from '../text/inline.tsx';
import type { BlockProps } from './kind.ts';

/** Paragraphs, lists, quotes and code, as somebody wrote them in Slack's editor. */
export function RichText({ block }: BlockProps) {
  const parts = isObjectList(block.elements) ? block.elements : [];
  return (
    <div className="bk-rich" dir="auto">
      {keyed(parts, ({ type }) => type).map(({ key, item }) => (
        <Part key={key} part={item} />
      ))}
    </div>
  );
}

function Part({ part }: { part: Given }) {
  const inline = isObjectList(part.elements) ? part.elements : [];
  switch (part.type) {
    case 'rich_text_list':
      return <List list={part} />;
    case 'rich_text_quote':
      return (
        <blockquote className="bk-quote">
          <Inline elements={inline} />
        </blockquote>
      );
    case 'rich_text_preformatted':
      return (
        <pre className="bk-pre">
          <Inline elements={inline} />
        </pre>
      );
    default:
      return (
        <div className="bk-rich-paragraph">
          <Inline elements={inline} />
        </div>
      );
  }
}

function List({ list }: { list: Given }) {
  const items = isObjectList(list.elements) ? list.elements : [];
  const indent = Number(list.indent ?? 0);
  const shared = {
    className: `bk-list bk-list-${indent % 3}`,
    style: { marginInlineStart: `${indent * 24}px` },
    children: keyed(items, ({ type }) => type).map(({ key, item }) => (
      <li key={key}>
        <Inline elements={isObjectList(item.elements) ? item.elements : []} />
      </li>
    )),
  };
  return list.style === 'ordered' ? (
    <ol {...shared} start={Number(list.offset ?? 0) + 1} />
  ) : (
    <ul {...shared} />
  );
}
