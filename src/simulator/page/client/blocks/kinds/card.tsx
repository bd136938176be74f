import { isObject, isObjectList, textOf } from '../../../../json.ts';
import { ElementDrawn } from '../elements/index.tsx';
import { Picture } from '../elements/picture.tsx';
import { keyed } from '../keyed.ts';
import { Text } from '../text/text.tsx';
import type { BlockProps } from './kind.ts';

export function Card({ block, blockId }: BlockProps) {
  const { hero_image: hero, icon, title, subtitle, body } = block;
  const actions = isObjectList(block.actions) ? block.actions : [];
  return (
    <article className="bk-card">
      {isObject(hero) && <Picture image={hero} size="whole" />}
      <div className="bk-card-top">
        {isObject(icon) && <Picture image={icon} size="icon" />}
        {isObject(title) && (
          <h3 className="bk-card-title">
            <Text value={title} />
          </h3>
        )}
      </div>
      {isObject(subtitle) && (
        <div className="bk-card-subtitle">
          <Text value={subtitle} />
        </div>
      )}
      {isObject(body) && <Text value={body} />}
      {actions.length > 0 && (
        <div className="bk-actions">
          {keyed(actions, ({ action_id: id }) => id).map(({ key, item }) => (
            <ElementDrawn key={key} element={item} blockId={blockId} />
          ))}
        </div>
      )}
    </article>
  );
}

/** Cards side by side, scrolled through. */
export function Carousel({ block, blockId }: BlockProps) {
  const cards = isObjectList(block.elements) ? block.elements : [];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="bk-carousel" tabIndex={0} aria-label={`${cards.length} cards`}>
      {keyed(cards, ({ block_id: id }) => id).map(({ key, item }) => (
        <Card key={key} block={{ ...item, type: 'card' }} blockId={textOf(item.block_id) || blockId} />
      ))}
    </section>
  );
}
