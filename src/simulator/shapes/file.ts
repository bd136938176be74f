import { compact } from '../json.ts';
import type { JsonObject, StoredFile, Workspace } from '../types.ts';
import { seconds } from '../workspace/timestamps.ts';

const kinds: { [extension: string]: { mimetype: string; pretty: string } } = {
  png: { mimetype: 'image/png', pretty: 'PNG' },
  jpg: { mimetype: 'image/jpeg', pretty: 'JPEG' },
  gif: { mimetype: 'image/gif', pretty: 'GIF' },
  svg: { mimetype: 'image/svg+xml', pretty: 'SVG' },
  pdf: { mimetype: 'application/pdf', pretty: 'PDF' },
  csv: { mimetype: 'text/csv', pretty: 'CSV' },
  json: { mimetype: 'application/json', pretty: 'JSON' },
  md: { mimetype: 'text/markdown', pretty: 'Markdown (raw)' },
  ics: { mimetype: 'text/calendar', pretty: 'iCalendar' },
  txt: { mimetype: 'text/plain', pretty: 'Plain Text' },
};

function extensionOf(name: string): string {
  return /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}

export function mimetypeOf(name: string): string {
  return kinds[extensionOf(name)]?.mimetype ?? 'application/octet-stream';
}

/** A file object as files.info, messages and completed uploads carry it. */
export function fileJson(workspace: Workspace, file: StoredFile): JsonObject {
  const extension = extensionOf(file.name);
  const url = `${workspace.filesUrl}/files-pri/${workspace.id}-${file.id}/${encodeURIComponent(file.name)}`;
  return compact({
    id: file.id,
    created: seconds(file.createdAt),
    timestamp: seconds(file.createdAt),
    name: file.name,
    title: file.title,
    mimetype: mimetypeOf(file.name),
    filetype: extension || 'binary',
    pretty_type: kinds[extension]?.pretty ?? 'Binary',
    user: file.userId,
    user_team: workspace.id,
    editable: false,
    size: file.size,
    mode: 'hosted',
    is_external: false,
    external_type: '',
    is_public: sharedIn(workspace, file, 'public').length > 0,
    public_url_shared: false,
    display_as_bot: false,
    username: '',
    url_private: url,
    url_private_download: `${url}?download=1`,
    permalink: `https://${workspace.domain}.slack.com/files/${file.userId}/${file.id}/${encodeURIComponent(file.name)}`,
    channels: sharedIn(workspace, file, 'public'),
    groups: sharedIn(workspace, file, 'private'),
    ims: sharedIn(workspace, file, 'im'),
    comments_count: 0,
    alt_txt: file.altText || undefined,
    has_rich_preview: false,
    file_access: 'visible',
  });
}

function sharedIn(workspace: Workspace, file: StoredFile, kind: 'public' | 'private' | 'im'): string[] {
  const channels = file.shares.map(({ channel }) => channel);
  return [...new Set(channels)].filter((id) => workspace.conversations.get(id)?.kind === kind);
}
