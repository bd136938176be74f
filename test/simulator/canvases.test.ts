import { expect, test } from 'vitest';
import { aWorkspace, channel, clientOf, refusal } from './world.ts';

const markdown = (text: string) => ({ type: 'markdown' as const, markdown: text });

test('a canvas is for the app alone until its link is posted and access given, and is written anew', async () => {
  const { slack } = await aWorkspace();
  const client = clientOf(slack);
  const home = channel(slack, 'dev-standup');
  const { canvas_id: id = '' } = await client.canvases.create({
    title: 'Sprint 2026-04',
    document_content: markdown('# Goal'),
  });
  const canvas = slack.workspace.canvases.get(id);
  expect(canvas).toMatchObject({ title: 'Sprint 2026-04', markdown: '# Goal', channels: [] });
  await client.chat.postMessage({
    channel: home,
    text: `<https://northwind.slack.com/docs/T1/${id}|The plan>`,
  });
  await client.canvases.access.set({ canvas_id: id, access_level: 'read', channel_ids: [home] });
  expect(canvas?.channels).toEqual([home]);
  expect(slack.complaints).toEqual([]);
  await client.canvases.edit({
    canvas_id: id,
    changes: [{ operation: 'replace', document_content: markdown('# Goal: orders') }],
  });
  expect(canvas?.markdown).toBe('# Goal: orders');
});

test('access given before the link is posted is complained of', async () => {
  const { slack } = await aWorkspace();
  const client = clientOf(slack);
  const { canvas_id: id = '' } = await client.canvases.create({ title: 'Plan' });
  const home = channel(slack, 'dev-standup');
  await client.canvases.access.set({ canvas_id: id, access_level: 'read', channel_ids: [home] });
  expect(slack.complaints).toMatchObject([{ what: 'access to a canvas' }]);
});

test('what Slack refuses of canvases is refused in its words', async () => {
  const { slack } = await aWorkspace();
  const client = clientOf(slack);
  const { canvas_id: id = '' } = await client.canvases.create({ title: 'Plan' });
  const list = { operation: 'replace' as const, document_content: markdown('Risks\n> - staging') };
  expect(await refusal(client.canvases.create({ document_content: markdown('> - staging') }))).toBe(
    'canvas_creation_failed',
  );
  expect(await refusal(client.canvases.edit({ canvas_id: id, changes: [list] }))).toBe(
    'canvas_editing_failed',
  );
  expect(await refusal(client.canvases.edit({ canvas_id: 'F0', changes: [list] }))).toBe('canvas_not_found');
  const elsewhere = { canvas_id: id, access_level: 'read' as const };
  expect(
    await refusal(client.canvases.access.set({ ...elsewhere, channel_ids: [channel(slack, 'dev-leads')] })),
  ).toBe('channel_not_found');
  expect(await refusal(client.canvases.access.set(elsewhere))).toBe('invalid_parameters');
});

test('an upload goes wrong as a call does', async () => {
  const { slack } = await aWorkspace();
  const { upload_url: url = '' } = await clientOf(slack).files.getUploadURLExternal({
    filename: 'a.csv',
    length: 1,
  });
  slack.faults.on('upload', { kind: '5xx', times: 1 });
  slack.faults.on('upload', { kind: 'reset-before', times: 1 });
  const post = () => fetch(url, { method: 'POST', body: 'a' });
  expect((await post()).status).toBe(503);
  await expect(post()).rejects.toThrow();
  expect(await (await post()).text()).toBe('OK - 1');
  expect(slack.calls.filter(({ method }) => method === 'upload').map(({ outcome }) => outcome)).toEqual([
    { status: 503, ok: false, error: 'service_unavailable' },
    'reset',
    { status: 200, ok: true },
  ]);
});
