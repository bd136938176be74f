import { Emojis } from '../emoji/emojis.tsx';
import { keyed } from '../keyed.ts';
import { Link } from './link.tsx';
import {
  type MarkdownInline,
  type MarkdownItem,
  type MarkdownPart,
  markdownInline,
  markdownParts,
} from './markdown-parts.ts';
import { ChannelMention, PersonMention } from './mentions.tsx';

/** Markdown, as `markdown` blocks and canvases have it. */
export function Markdown({ text }: { text: string }) {
  return (
    <div className="bk-markdown" dir="auto">
      {keyed(markdownParts(text), ({ kind }) => kind).map(({ key, item }) => (
        <Part key={key} part={item} />
      ))}
    </div>
  );
}

function Part({ part }: { part: MarkdownPart }) {
  switch (part.kind) {
    case 'heading': {
      const Tag = part.level === 1 ? 'h3' : part.level === 2 ? 'h4' : 'h5';
      return (
        <Tag className={`bk-markdown-heading bk-markdown-heading-${Math.min(part.level, 3)}`}>
          <Words text={part.text} />
        </Tag>
      );
    }
    case 'rule':
      return <hr className="bk-divider" />;
    case 'code':
      return <pre className="bk-pre">{part.text}</pre>;
    case 'quote':
      return (
        <blockquote className="bk-quote">
          <Words text={part.text} />
        </blockquote>
      );
    case 'list':
      return <List items={part.items} />;
    case 'table':
      return <Rows rows={part.rows} />;
    default:
      return (
        <p>
          <Words text={part.text} />
        </p>
      );
  }
}

function List({ items }: { items: MarkdownItem[] }) {
  return (
    <ul className="bk-markdown-list">
      {keyed(items, ({ depth }) => depth).map(({ key, item }) => (
        <li key={key} style={{ marginInlineStart: `${item.depth * 24}px` }}>
          <Bullet item={item} />
          <span>
            <Words text={item.text} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Bullet({ item }: { item: MarkdownItem }) {
  if (item.isDone !== null)
    return (
      <input type="checkbox" checked={item.isDone} disabled aria-label={item.isDone ? 'done' : 'open'} />
    );
  return <span className="bk-markdown-bullet">{item.number === null ? '•' : `${item.number}.`}</span>;
}

function Rows({ rows: [head = [], ...body] }: { rows: string[][] }) {
  return (
    <div className="bk-table-frame">
      <table className="bk-table">
        <thead>
          <tr>
            {keyed(head, String).map(({ key, item }) => (
              <th key={key} scope="col">
                <Words text={item} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keyed(body, ([first]) => first).map(({ key, item: cells }) => (
            <tr key={key}>
              {keyed(cells, String).map(({ key: cell, item }) => (
                <td key={cell}>
                  <Words text={item} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Words({ text }: { text: string }) {
  return <Inline parts={markdownInline(text)} />;
}

const tags = { bold: 'strong', italic: 'em', strike: 's' } as const;

function Inline({ parts }: { parts: MarkdownInline[] }) {
  return keyed(parts, ({ kind }) => kind).map(({ key, item }) => <InlineDrawn key={key} part={item} />);
}

function InlineDrawn({ part }: { part: MarkdownInline }) {
  switch (part.kind) {
    case 'code':
      return <code className="bk-code">{part.text}</code>;
    case 'mention':
      return part.id.startsWith('C') ? <ChannelMention id={part.id} /> : <PersonMention id={part.id} />;
    case 'link':
      return (
        <Link url={part.url}>
          <Inline parts={part.inside} />
        </Link>
      );
    case 'styled': {
      const Tag = tags[part.style];
      return (
        <Tag>
          <Inline parts={part.inside} />
        </Tag>
      );
    }
    default:
      return <Emojis text={part.text} />;
  }
}
