import type { FileSeen } from '../../../protocol.ts';

/** A picture as it is, any other file as a card; both can be saved. */
export function FileCard({ file }: { file: FileSeen }) {
  const title = file.title === '' ? file.name : file.title;
  if (file.url === null)
    return (
      <p className="shell-file" role="status">
        {title} is being processed.
      </p>
    );
  const isPicture = file.mimetype.startsWith('image/');
  return (
    <figure className="shell-file">
      {isPicture && <img src={file.url} alt={file.altText === '' ? title : file.altText} loading="lazy" />}
      <figcaption>
        <span className="shell-file-name">
          <bdi>{title}</bdi>
          <small>{sizeWords(file.size)}</small>
        </span>
        <a href={file.url} download={file.name}>
          Download
        </a>
      </figcaption>
    </figure>
  );
}

function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
