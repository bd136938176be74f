import { expect, test } from 'vitest';
import { mrkdwn } from '../driven-team.ts';
import { aWorkspace, channel, clientOf, person } from '../world.ts';
import { aPage, aTab, listening } from './tab.ts';

const picture = Buffer.from('89504e470d0a1a0a', 'hex');

test('what somebody drops in is fetched by those who see it, and by nobody without its key', async () => {
  const { slack } = await aWorkspace();
  const page = await aPage(slack);
  const [lea, omar] = [aTab(page, 'lea'), aTab(page, 'omar')];
  const { id } = await lea.channel('dev-standup');
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  const base64 = Buffer.from(svg).toString('base64');
  await lea.do({ what: 'upload', channel: id, name: "Omar's plan (1).svg", base64, text: 'The plan' });
  const message = await omar.last('dev-standup');
  const file = message?.files[0];
  expect([message?.text, file?.mimetype, file?.size]).toEqual(['The plan', 'image/svg+xml', svg.length]);
  const fetched = await fetch(`${page.url}${file?.url}`);
  expect(await fetched.text()).toBe(svg);
  expect(fetched.headers.get('content-security-policy'), 'nothing in it runs').toContain('sandbox');
  expect(fetched.headers.get('content-disposition')).toBe(
    "inline; filename*=UTF-8''Omar%27s%20plan%20%281%29.svg",
  );
  for (const key of ['', 'wrong', 'x'.repeat(22)]) {
    const refused = await fetch(`${page.url}/page/files/${file?.id}?key=${key}`);
    expect([refused.status, await refused.json()]).toEqual([404, { ok: false, error: 'This file is gone.' }]);
  }
  expect((await omar.shelf('dev-standup')).files).toEqual([file]);
});

test('a file that is no picture is kept on disk and never shown', async () => {
  const { slack } = await aWorkspace();
  const page = await aPage(slack);
  const lea = aTab(page, 'lea');
  slack.act.shareFile({ user: 'omar', channel: 'dev-standup', name: 'a.html', bytes: Buffer.from('<b>') });
  const file = (await lea.last('dev-standup'))?.files[0];
  const fetched = await fetch(`${page.url}${file?.url}`);
  expect(fetched.headers.get('content-disposition')).toMatch(/^attachment/);
  expect(fetched.headers.get('content-type')).toBe('application/octet-stream');
  expect(fetched.headers.get('x-content-type-options')).toBe('nosniff');
});

test('a picture of the app has no address while Slack is processing it, and who looks is told when it has', async () => {
  const { slack, clock } = await aWorkspace();
  slack.workspace.fileProcessingMs = 4_000;
  const page = await aPage(slack);
  const lea = aTab(page, 'lea');
  const { id } = await lea.channel('dev-standup');
  const client = clientOf(slack);
  await client.files.uploadV2({
    channel_id: id,
    filename: 'burndown.png',
    file: picture,
    alt_text: 'Burndown',
  });
  const file = async () => (await lea.last('dev-standup'))?.files[0];
  expect(await file()).toMatchObject({ name: 'burndown.png', altText: 'Burndown', url: null });
  const heard = listening(page, 'lea');
  await expect.poll(() => heard).toHaveLength(1);
  await clock.moveTo(new Date(clock.now().getTime() + 4_000));
  await expect.poll(() => heard).toContainEqual({ kind: 'messages', channel: id });
  const fetched = await fetch(`${page.url}${(await file())?.url}`);
  expect([fetched.status, Buffer.from(await fetched.arrayBuffer())]).toEqual([200, picture]);
});

test('pictures that blocks name come with the message, though they were shared nowhere', async () => {
  const { slack } = await aWorkspace();
  const page = await aPage(slack);
  const lea = aTab(page, 'lea');
  const client = clientOf(slack);
  await client.files.uploadV2({ filename: 'burndown.png', file: picture, alt_text: 'Burndown' });
  const [fileId = ''] = slack.workspace.files.keys();
  await client.chat.postMessage({
    channel: channel(slack, 'dev-standup'),
    text: 'Burndown',
    blocks: [{ type: 'image', slack_file: { id: fileId }, alt_text: 'Burndown' }],
  });
  const { messages, pictures } = await lea.messages('dev-standup');
  expect([messages[0]?.files, pictures.map(({ id }) => id)]).toEqual([[], [fileId]]);
  expect((await fetch(`${page.url}${pictures[0]?.url}`)).status).toBe(200);
});

test('a channel keeps its pins, and the canvases that were shared with it', async () => {
  const { slack } = await aWorkspace();
  const page = await aPage(slack);
  const [lea, dana] = [aTab(page, 'lea'), aTab(page, 'dana')];
  const client = clientOf(slack);
  const standup = channel(slack, 'dev-standup');
  const first = await client.chat.postMessage({ channel: standup, text: 'First' });
  const second = await client.chat.postMessage({ channel: standup, text: 'Second' });
  for (const { ts = '' } of [first, second]) await client.pins.add({ channel: standup, timestamp: ts });
  const content = { type: 'markdown' as const, markdown: '# Retro\n- Went well' };
  const { canvas_id: canvas = '' } = await client.canvases.create({
    title: 'Retro',
    document_content: content,
  });
  expect((await lea.shelf('dev-standup')).canvases).toEqual([]);
  const blocks = [{ type: 'section', text: mrkdwn(`<https://northwind.slack.com/docs/T/${canvas}|Retro>`) }];
  await client.chat.postMessage({ channel: standup, text: 'Retro', blocks });
  const access = { canvas_id: canvas, access_level: 'read' as const };
  await client.canvases.access.set({ ...access, channel_ids: [standup] });
  await client.canvases.access.set({ ...access, user_ids: [person(slack, 'dana')] });
  const shelf = await lea.shelf('dev-standup');
  expect(shelf.pins.map(({ text, isPinned }) => [text, isPinned])).toEqual([
    ['Second', true],
    ['First', true],
  ]);
  const retro = { id: canvas, title: 'Retro', markdown: '# Retro\n- Went well' };
  expect(shelf.canvases).toEqual([retro]);
  expect((await dana.shelf('dm')).canvases).toEqual([retro]);
  expect((await lea.shelf('dm')).canvases).toEqual([]);
});
