import { Fragment, type ReactNode } from 'react';
import { isObject, textOf } from '../../../../json.ts';
import type { Given } from '../elements/element.ts';
import { Emoji, Emojis } from '../emoji/emojis.tsx';
import { keyed } from '../keyed.ts';
import { Link } from './link.tsx';
import { Broadcast, ChannelMention, GroupMention, PersonMention } from './mentions.tsx';
import { Moment } from './moment.tsx';

/** What a paragraph of rich text is made of. */
export function Inline({ elements }: { elements: Given[] }) {
  return keyed(elements, ({ type }) => type).map(({ key, item }) => (
    <Fragment key={key}>
      {styled(isObject(item.style) ? item.style : {}, <InlineDrawn element={item} />)}
    </Fragment>
  ));
}

function styled(style: Given, content: ReactNode): ReactNode {
  let drawn = style.code === true ? <code className="bk-code">{content}</code> : content;
  if (style.bold === true) drawn = <strong>{drawn}</strong>;
  if (style.italic === true) drawn = <em>{drawn}</em>;
  if (style.strike === true) drawn = <s>{drawn}</s>;
  if (style.underline === true) drawn = <u>{drawn}</u>;
  return drawn;
}

function InlineDrawn({ element }: { element: Given }) {
  const said = (name: string) => textOf(element[name]);
  switch (element.type) {
    case 'text':
      return <Emojis text={said('text')} />;
    case 'link':
      return (
        <Link url={said('url')}>
          <Emojis text={said('text') || said('url')} />
        </Link>
      );
    case 'emoji':
      return <RichEmoji name={said('name')} unicode={said('unicode')} />;
    case 'user':
      return <PersonMention id={said('user_id')} />;
    case 'usergroup':
      return <GroupMention id={said('usergroup_id')} />;
    case 'channel':
      return <ChannelMention id={said('channel_id')} />;
    case 'broadcast':
      return <Broadcast range={said('range')} />;
    case 'date':
      return (
        <Moment seconds={Number(element.timestamp)} format={said('format')} fallback={said('fallback')} />
      );
    case 'color':
      return <Colour value={said('value')} />;
    default:
      return <code className="bk-code">{said('type')}</code>;
  }
}

/** The sender's client says which characters it was, as code points. */
function RichEmoji({ name, unicode }: { name: string; unicode: string }) {
  const points = unicode.split('-').map((point) => Number.parseInt(point, 16));
  if (!points.every((point) => point > 0 && point <= 0x10ffff)) return <Emoji name={name} />;
  return (
    <span className="bk-emoji" role="img" aria-label={name.replaceAll('_', ' ')} title={`:${name}:`}>
      {String.fromCodePoint(...points)}
    </span>
  );
}

function Colour({ value }: { value: string }) {
  const isColour = /^#[0-9a-f]{3,8}$/i.test(value);
  return (
    <>
      {isColour && <span className="bk-swatch" style={{ background: value }} />}
      {value}
    </>
  );
}
