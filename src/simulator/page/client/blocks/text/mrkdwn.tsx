import { type Mark, readMarks, unescapeEntities } from '../../../../driver/reading/marks.ts';
import type { MrkdwnProps } from '../contract.ts';
import { Emojis } from '../emoji/emojis.tsx';
import { keyed } from '../keyed.ts';
import { Link } from './link.tsx';
import { Broadcast, ChannelMention, GroupMention, PersonMention } from './mentions.tsx';
import { Moment } from './moment.tsx';
import { type Paragraph, paragraphsOf } from './paragraphs.ts';

/** Slack's mrkdwn, as its client draws it for this reader. */
export function Mrkdwn({ text }: MrkdwnProps) {
  return (
    <div className="bk-mrkdwn" dir="auto">
      {keyed(paragraphsOf(text), ({ kind }) => kind).map(({ key, item }) => (
        <ParagraphDrawn key={key} paragraph={item} />
      ))}
    </div>
  );
}

function ParagraphDrawn({ paragraph: { kind, text } }: { paragraph: Paragraph }) {
  if (kind === 'code') return <pre className="bk-pre">{unescapeEntities(text)}</pre>;
  if (kind === 'text') return <Marks marks={readMarks(text)} />;
  return (
    <blockquote className="bk-quote">
      <Marks marks={readMarks(text)} />
    </blockquote>
  );
}

function Marks({ marks }: { marks: Mark[] }) {
  return keyed(marks, ({ kind }) => kind).map(({ key, item }) => <MarkDrawn key={key} mark={item} />);
}

const tags = { bold: 'strong', italic: 'em', strike: 's' } as const;

function MarkDrawn({ mark }: { mark: Mark }) {
  switch (mark.kind) {
    case 'text':
      return <Emojis text={mark.text} />;
    case 'code':
      return <code className="bk-code">{mark.text}</code>;
    case 'styled': {
      const Tag = tags[mark.style];
      return (
        <Tag>
          <Marks marks={mark.inside} />
        </Tag>
      );
    }
    case 'token':
      return <Token target={mark.target} label={mark.label} />;
  }
}

function Token({ target, label }: { target: string; label: string | null }) {
  if (target.startsWith('@')) return <PersonMention id={target.slice(1)} label={label} />;
  if (target.startsWith('#')) return <ChannelMention id={target.slice(1)} />;
  if (target.startsWith('!subteam^')) return <GroupMention id={target.slice(9)} />;
  if (target.startsWith('!date^')) return <DateToken target={target} fallback={label ?? ''} />;
  if (target.startsWith('!')) return <Broadcast range={target.slice(1)} />;
  return (
    <Link url={unescapeEntities(target)}>
      <Emojis text={unescapeEntities(label ?? target.replace(/^mailto:/, ''))} />
    </Link>
  );
}

/** `!date^seconds^format^link`, the link where there is one. */
function DateToken({ target, fallback }: { target: string; fallback: string }) {
  const [, seconds, format = '', url] = target.split('^');
  const moment = (
    <Moment
      seconds={Number(seconds)}
      format={unescapeEntities(format)}
      fallback={unescapeEntities(fallback)}
    />
  );
  return url ? <Link url={unescapeEntities(url)}>{moment}</Link> : moment;
}
