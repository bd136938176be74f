import { useState } from 'react';
import { isObject, textOf } from '../../../../json.ts';
import type { FileSeen } from '../../../protocol.ts';
import { useSurroundings } from '../surroundings.tsx';
import { Link } from '../text/link.tsx';
import type { Given } from './element.ts';

interface PictureProps {
  image: Given;
  size: 'icon' | 'thumbnail' | 'whole';
}

/** A picture of the workspace; its words where it cannot be shown. Nothing is fetched from elsewhere. */
export function Picture({ image, size }: PictureProps) {
  const { files } = useSurroundings();
  const [failed, setFailed] = useState<string | null>(null);
  const file = isObject(image.slack_file) ? fileOf(image.slack_file, files) : undefined;
  const words = textOf(image.alt_text);
  const elsewhere = textOf(image.image_url);
  if (file?.url && file.url !== failed) {
    const { url } = file;
    return (
      <img
        className={`bk-picture bk-picture-${size}`}
        src={url}
        alt={words}
        loading="lazy"
        onError={() => setFailed(url)}
      />
    );
  }
  if (size === 'icon')
    return <span className="bk-picture-missing bk-picture-icon" role="img" aria-label={words} />;
  return (
    <span className={`bk-picture-missing bk-picture-${size}`}>
      {elsewhere ? <Link url={elsewhere}>{words}</Link> : words}
      {size === 'whole' && (
        <small>{elsewhere ? ' (a picture from elsewhere)' : ' (Slack is preparing this picture)'}</small>
      )}
    </span>
  );
}

function fileOf(named: Given, files: ReadonlyMap<string, FileSeen>): FileSeen | undefined {
  const id = textOf(named.id);
  if (id !== '') return files.get(id);
  const url = textOf(named.url);
  return [...files.values()].find((file) => file.url === url || url.includes(`/${file.id}/`));
}
