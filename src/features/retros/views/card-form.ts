import { context, input, section, select, textInput } from '../../../slack/blocks.ts';
import type { Modal } from '../../../slack/message.ts';
import { ids } from '../ids.ts';
import { type Card, LONGEST_CARD, type Retro } from '../rules/index.ts';
import { formModal } from './modal.ts';
import { cardsWords, privacyOfCards, when } from './words.ts';

export interface CardForm {
  retro: Retro;
  /** What makes the cards of this form these and no others. */
  formId: string;
  /** How many the form before it added; 0 for a first one. */
  added: number;
  /** What was written already, for the first column. */
  text: string;
  moment: { now: Date; zone: string };
}

/** An input for each column, in which each line is a card. */
export function cardModal({ retro, formId, added, text, moment }: CardForm): Modal {
  const until = `They are opened to everybody ${when(retro.endsAt.collect, moment)}.`;
  const isFirst = (at: number) => at === 0 && text !== '';
  return formModal(
    {
      ...{ title: 'Add cards', submit: added > 0 ? 'Add another' : 'Add', callbackId: ids.card.submit },
      metadata: `${retro.id} ${formId}`,
    },
    [
      ...(added > 0 ? [section(`✅ ${cardsWords(added)} added. Write more, or close this.`)] : []),
      ...retro.format.columns.map(({ key, title, asks }, at) =>
        input(key, title, textInput({ lines: true, ...(isFirst(at) && { value: text }) }), {
          optional: true,
          hint: at === 0 ? `${asks} Each line is a card.`.trim() : asks,
        }),
      ),
      context(`${privacyOfCards(retro)} ${until}`),
    ],
  );
}

/** For changing a card that carries one's name. */
export function changeCardModal(retro: Retro, card: Card): Modal {
  const columns = retro.format.columns.map(({ key, title }) => ({ text: title, value: key }));
  return formModal(
    {
      ...{ title: 'Change your card', submit: 'Save', callbackId: ids.card.save },
      metadata: `${retro.id} ${card.id}`,
    },
    [
      input('column', 'Column', select(columns, card.columnKey)),
      input('text', 'Card', textInput({ lines: true, value: card.text, max: LONGEST_CARD }), {
        optional: true,
        hint: 'Left empty, the card is deleted.',
      }),
    ],
  );
}
