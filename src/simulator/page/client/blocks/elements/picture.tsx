import { useState } from 'react';
import { isObject, textOf } from '../../../../json.ts';
import type { FileSeen } from '../../../protocol.ts';
import type { Surroundings } from '../contract.ts';
import { useSurroundings } from '../surroundings.tsx';
import { safeAddress } from '../text/addresses.ts';
import type { Given } from './element.ts';

interface PictureProps {
  image: Given;
  size: 'icon' | 'thumbnail' | 'whole';
}

/** A picture by its address, or by a file of the workspace; its words where it cannot be shown. */
export function Picture({ image, size }: PictureProps) {
  const address = addressOf(image, useSurroundings());
  const [failed, setFailed] = useState<string | null>(null);
  const words = textOf(image.alt_text);
  if (address === null || failed === address) {
    return (
      <span className={`bk-picture-missing bk-picture-${size}`} role="img" aria-label={words}>
        {words}
        {address === null && size === 'whole' && <small> (Slack is still preparing this picture.)</small>}
      </span>
    );
  }
  return (
    <img
      className={`bk-picture bk-picture-${size}`}
      src={address}
      alt={words}
      loading="lazy"
      referrerPolicy="no-referrer"
      onError={() => setFailed(address)}
    />
  );
}

function addressOf(image: Given, { files }: Surroundings): string | null {
  if (isObject(image.slack_file)) return fileOf(image.slack_file, files)?.url ?? null;
  return safeAddress(textOf(image.image_url));
}

function fileOf(named: Given, files: ReadonlyMap<string, FileSeen>): FileSeen | undefined {
  const id = textOf(named.id);
  if (id !== '') return files.get(id);
  const url = textOf(named.url);
  return [...files.values()].find((file) => file.url === url || url.includes(`/${file.id}/`));
}
