import { describe, expect, test } from 'vitest';
import { section } from '../../src/slack/blocks.ts';
import { gate, startBoltWorld } from './bolt-world.ts';
import { form, HERE, openForm, pressable, pressableForm } from './trying.ts';

describe('a form that opens too late', () => {
  test('is asked for again, and that is no bug', async () => {
    const { as, logged } = await startBoltWorld({ commands: [{ run: openForm }], triggerLifeMs: -1 });
    await as('lea').types('/try', HERE);
    await as('lea').sees('I took longer. Nothing was changed; please try again.', HERE);
    expect(logged).toEqual([]);
  });

  test('from a button in a form: said in that form, where what was typed stays', async () => {
    const { as, slack, logged } = await startBoltWorld(pressableForm((press) => press.openModal(form())));
    slack.faults.on('views.push', { kind: 'error', error: 'expired_trigger_id' });
    const lea = as('lea');
    await lea.types('/try', HERE);
    await lea.fills('Words', 'a long story');
    await lea.presses('Go');
    await lea.seesModal('please try again');
    expect(lea.modal?.text).toContain('a long story');
    expect(logged).toEqual([]);
  });

  test('asked for twice by one press, delivered twice, opens once and nobody reads of it', async () => {
    const { as, slack, idle, logged } = await startBoltWorld(pressable(openForm));
    await as('lea').types('/try', HERE);
    slack.faults.onEnvelope('interactive', { kind: 'duplicate', times: 1 });
    await as('lea').presses('Go', HERE);
    await as('lea').seesModal('Words');
    await idle();
    expect(slack.calls.filter(({ method }) => method === 'views.open')).toHaveLength(2);
    expect(as('lea').ephemerals(HERE)).toHaveLength(1);
    expect(logged).toEqual([]);
  });
});

describe('a press in a form', () => {
  const second = () => ({ ...form(section('The second page.')), callback_id: 'try.second.send' });

  test('puts another view in its place', async () => {
    const { as } = await startBoltWorld(pressableForm((press) => press.replaceModal(second())));
    await as('lea').types('/try', HERE);
    await as('lea').presses('Go');
    await as('lea').seesModal('The second page.');
  });

  test('lays another over it', async () => {
    const { as } = await startBoltWorld(pressableForm((press) => press.openModal(second())));
    const lea = as('lea');
    await lea.types('/try', HERE);
    await lea.fills('Words', 'mine');
    await lea.presses('Go');
    await lea.seesModal('The second page.');
    await lea.closesModal();
    expect(lea.modal?.text).toContain('mine');
  });

  test('is answered by a notice over it', async () => {
    const { as } = await startBoltWorld(pressableForm((press) => press.reply({ text: 'Noted.' })));
    await as('lea').types('/try', HERE);
    await as('lea').presses('Go');
    await as('lea').seesModal('Noted.');
  });

  test('that has changed meanwhile says so, and is no bug', async () => {
    const { as, slack, logged } = await startBoltWorld(
      pressableForm((press) => press.replaceModal(second())),
    );
    slack.faults.on('views.update', { kind: 'error', error: 'hash_conflict', times: 1 });
    await as('lea').types('/try', HERE);
    await as('lea').presses('Go');
    await as('lea').seesModal('has changed since you pressed');
    expect(logged).toEqual([]);
  });

  test('that was closed meanwhile says nothing', async () => {
    const [pressed, closed] = [gate(), gate()];
    const { as, slack, idle, logged } = await startBoltWorld(
      pressableForm(async (press) => {
        pressed.open();
        await closed.opened;
        await press.replaceModal(second());
      }),
    );
    const lea = as('lea');
    await lea.types('/try', HERE);
    const pressing = lea.presses('Go');
    await pressed.opened;
    await slack.act.closeView({ user: 'lea' });
    closed.open();
    await pressing;
    await idle();
    expect([lea.modal, logged]).toEqual([null, []]);
  });
});
