import { expect, test } from 'vitest';
import type { Simulator } from '../../src/simulator/index.ts';
import { aWorkspace, channel, clientOf, refusal } from './world.ts';

const png = Buffer.from('89504e470d0a1a0a', 'hex');

async function upload(slack: Simulator): Promise<string> {
  const { upload_url: url = '', file_id: id = '' } = await clientOf(slack).files.getUploadURLExternal({
    filename: 'burndown.png',
    length: png.length,
  });
  const response = await fetch(url, { method: 'POST', body: png });
  expect(await response.text()).toBe(`OK - ${png.length}`);
  return id;
}

test('a picture is uploaded without a channel and shown in a message by its id', async () => {
  const { slack } = await aWorkspace();
  const client = clientOf(slack);
  const id = await upload(slack);
  const { files } = await client.files.completeUploadExternal({ files: [{ id, title: 'Burndown' }] });
  expect(files).toMatchObject([
    { id, title: 'Burndown', mimetype: 'image/png', size: png.length, channels: [] },
  ]);
  const blocks = [{ type: 'image' as const, slack_file: { id }, alt_text: 'Burndown: 23 of 40 points' }];
  const { message } = await client.chat.postMessage({
    channel: channel(slack, 'dev-standup'),
    text: 'daily',
    blocks,
  });
  expect(message?.blocks).toMatchObject([{ type: 'image', slack_file: { id } }]);
});

test('until Slack has processed a picture, blocks with it are invalid', async () => {
  const { slack, clock } = await aWorkspace();
  slack.workspace.fileProcessingMs = 2_000;
  const client = clientOf(slack);
  const id = await upload(slack);
  await client.files.completeUploadExternal({ files: [{ id }] });
  const blocks = [{ type: 'image' as const, slack_file: { id }, alt_text: 'Burndown' }];
  const post = () =>
    refusal(client.chat.postMessage({ channel: channel(slack, 'dev-standup'), text: 'daily', blocks }));
  expect(await post()).toBe('invalid_blocks');
  await clock.moveTo(new Date(clock.now().getTime() + 2_000));
  expect(await post()).toBe('no refusal');
});

test('completing one upload twice shares it twice', async () => {
  const { slack } = await aWorkspace();
  const client = clientOf(slack);
  const home = channel(slack, 'dev-standup');
  const id = await upload(slack);
  const share = { files: [{ id }] as [{ id: string }], channel_id: home, initial_comment: 'Export' };
  await client.files.completeUploadExternal(share);
  await client.files.completeUploadExternal(share);
  const { messages } = await client.conversations.history({ channel: home });
  expect(messages).toMatchObject([
    { text: 'Export', files: [{ id }] },
    { text: 'Export', files: [{ id }] },
  ]);
  const { file } = await client.files.info({ file: id });
  expect(file?.shares?.public?.[home]).toHaveLength(2);
});

test('a file that was never uploaded cannot be completed, nor one be shared where the app is not', async () => {
  const { slack } = await aWorkspace();
  const client = clientOf(slack);
  const { file_id: id = '' } = await client.files.getUploadURLExternal({ filename: 'x.png', length: 1 });
  expect(await refusal(client.files.completeUploadExternal({ files: [{ id }] }))).toBe('file_not_found');
  expect(await refusal(client.files.info({ file: id }))).toBe('file_not_found');
  const uploaded = await upload(slack);
  const elsewhere = {
    files: [{ id: uploaded }] as [{ id: string }],
    channel_id: channel(slack, 'dev-general'),
  };
  expect(await refusal(client.files.completeUploadExternal(elsewhere))).toBe('not_in_channel');
});

test('the SDK’s own upload works', async () => {
  const { slack } = await aWorkspace();
  const home = channel(slack, 'dev-standup');
  await clientOf(slack).filesUploadV2({
    channel_id: home,
    file: png,
    filename: 'burndown.png',
    title: 'Burndown',
  });
  const [stored] = [...slack.workspace.files.values()];
  expect(stored?.bytes?.equals(png)).toBe(true);
  expect(slack.workspace.conversations.get(home)?.messages).toMatchObject([
    { subtype: 'file_share', fileIds: [stored?.id] },
  ]);
});
