import { expect, test } from 'vitest';
import {
  addItem,
  closeSprint,
  itemsOf,
  latestPosition,
  setMetrics,
  startSprintIn,
} from '../../src/features/sprints/index.ts';
import { setRole } from '../../src/features/teams/index.ts';
import { startDesk } from '../sprints/desk.ts';

/** A closed sprint with two metrics, and two who plan. */
async function closedSprint() {
  const desk = await startDesk();
  const { core, db, entered, team } = desk;
  const { id: sprintId } = await desk.sprint();
  await desk.story('Connector', { sprintId, estimate: 3 });
  await core.database.transaction((trx) => setRole(trx, team, 'team_lead', ['DANA', 'OLA']));
  const ids: string[] = [];
  for (const text of ['Orders a day', 'Minutes for one']) {
    const item = { kind: 'metric' as const, text, baseline: '', target: '', value: '' };
    ids.push((await addItem(core, { ...entered('DANA'), sprintId, item })).id);
  }
  await core.database.transaction((trx) => startSprintIn(trx, core, { sprintId, by: 'DANA' }));
  const [orders = '', minutes = ''] = ids;
  await closeSprint(core, { ...entered('DANA'), sprintId, decisions: new Map() });
  const save = (who: string, values: [string, string], seen: number) => {
    const [first, second] = values;
    const written = { [orders]: first, [minutes]: second };
    return setMetrics(core, { ...entered(who), sprintId, values: written, seen });
  };
  const kept = async () =>
    (await itemsOf(db, sprintId)).flatMap((item) => (item.kind === 'metric' ? [item.value] : []));
  return { save, kept, now: () => latestPosition(db, 'T1') };
}

test('two write metrics down at once: each keeps what only they wrote', async () => {
  const { save, kept, now } = await closedSprint();
  const seen = await now();
  expect(await save('OLA', ['97', ''], seen)).toEqual({ kind: 'saved' });
  expect(await save('DANA', ['', '4'], seen)).toEqual({ kind: 'saved' });
  expect(await kept()).toEqual(['97', '4']);
});

test('the same one with another value: nothing is kept, until they have seen it', async () => {
  const { save, kept, now } = await closedSprint();
  const seen = await now();
  await save('OLA', ['97', ''], seen);
  const answer = await save('DANA', ['99', '4'], seen);
  expect(answer).toMatchObject({ kind: 'conflicts', theirs: [{ text: 'Orders a day', value: '97' }] });
  expect(await kept()).toEqual(['97', '']);
  if (answer.kind === 'conflicts') await save('DANA', ['99', '4'], answer.seen);
  expect(await kept()).toEqual(['99', '4']);
});

test('only by those who plan', async () => {
  const { save } = await closedSprint();
  await expect(save('LEA', ['1', ''], 0)).rejects.toThrow(
    'Only Dana, Ola or a workspace admin can write down the metrics.',
  );
});
