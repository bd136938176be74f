import { readForm } from '../../../slack/form-values.ts';
import type { Invocation, Listeners } from '../../../slack/interactions.ts';
import { escapeMrkdwn, plainText } from '../../../slack/mrkdwn.ts';
import { FormErrors } from '../../../slack/user-error.ts';
import type { Core } from '../../slice.ts';
import { requireTeam } from '../../teams/index.ts';
import { addCards, type NewCard } from '../flows/add-cards.ts';
import { requireOpen } from '../flows/at-retro.ts';
import { changeCard, ownCard } from '../flows/edit-card.ts';
import { cardFormFor, cardsFor, requireOpenOf } from '../flows/questions.ts';
import { ids } from '../ids.ts';
import { columnNamed, type Format, LONGEST_CARD, readCards } from '../rules/index.ts';
import { changeForm, columnsForm } from '../schema.ts';
import { cardModal, changeCardModal } from '../views/card-form.ts';
import { columnsWords, privacyOfCards } from '../views/words.ts';

/** `/retro add stop: long meetings`; without a column the form, with what was typed. */
export async function addByCommand(core: Core, invocation: Invocation): Promise<void> {
  const { db } = core.database;
  const { userId, inbound } = invocation;
  const retro = await requireOpenOf(db, await requireTeam(db, invocation));
  const text = plainText(invocation.text).trim();
  const named = columnNamed(retro.format, text);
  const fits = named !== null && named.rest !== '' && named.rest.length <= LONGEST_CARD;
  if (!fits) {
    const form = await cardFormFor(db, { retroId: retro.id, userId, text }, core.clock.now());
    return invocation.openModal(cardModal(form));
  }
  const cards = [{ columnKey: named.column.key, text: named.rest }];
  await addCards(core, { userId, retroId: retro.id, formId: inbound.key, cards });
  await invocation.reply({
    text: `Added to ${columnsWords({ ...retro.format, columns: [named.column] })}: ${escapeMrkdwn(named.rest)}\n${privacyOfCards(retro)}`,
  });
}

export function listenForCards(listeners: Listeners, core: Core): void {
  const { db } = core.database;
  const now = () => core.clock.now();

  listeners.onPress(ids.card.open, async ({ userId, value: retroId, openModal }) => {
    await openModal(cardModal(await cardFormFor(db, { retroId, userId }, now())));
  });

  listeners.onSubmit(ids.card.submit, async ({ userId, modal }) => {
    const [retroId = '', formId = ''] = modal.metadata.split(' ');
    const { retro } = await requireOpen(db, retroId);
    const cards = writtenIn(readForm(columnsForm, modal.values), retro.format);
    await addCards(core, { userId, retroId, formId, cards });
    const form = await cardFormFor(db, { retroId, userId, added: cards.length }, now());
    return { kind: 'show', view: cardModal(form) };
  });

  listeners.onPress(ids.cards.open, async ({ userId, value: retroId, openModal }) => {
    await openModal(await cardsFor(db, { retroId, userId, page: 0 }, now()));
  });

  listeners.onPress(new RegExp(`^${ids.cards.turn}`), async ({ userId, value, replaceModal }) => {
    const [retroId = '', page] = value.split(' ');
    await replaceModal(await cardsFor(db, { retroId, userId, page: Number(page) }, now()));
  });

  listeners.onPress(ids.card.edit, async ({ userId, value, openModal }) => {
    const { retro, card } = await ownCard(db, userId, value);
    await openModal(changeCardModal(retro, card));
  });

  listeners.onSubmit(ids.card.save, async ({ inbound, userId, modal }) => {
    const { text, column } = readForm(changeForm, modal.values);
    const [retroId = '', cardId = ''] = modal.metadata.split(' ');
    await changeCard(core, { inbound, userId, retroId, cardId, text, columnKey: column });
    return { kind: 'close-all' };
  });
}

/** @throws FormErrors under the columns in which a line is too long; where nothing is written */
function writtenIn(values: Record<string, string>, { columns }: Format): NewCard[] {
  const cards: NewCard[] = [];
  const wrong: Record<string, string> = {};
  for (const { key } of columns) {
    const read = readCards(values[key] ?? '');
    if ('reason' in read) wrong[key] = read.reason;
    else cards.push(...read.cards.map((text) => ({ columnKey: key, text })));
  }
  if (Object.keys(wrong).length > 0) throw new FormErrors(wrong);
  const [first] = columns;
  if (cards.length === 0 && first) throw new FormErrors({ [first.key]: 'Write a card, or close this.' });
  return cards;
}
