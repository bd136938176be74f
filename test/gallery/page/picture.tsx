import type { Picture } from './pictures.ts';

/** Wide and on a phone, with what is said to those who cannot see it. */
export function PictureSeen({ picture: { name, file, alt } }: { picture: Picture }) {
  return (
    <article className="gallery-exhibit">
      <h3>{name}</h3>
      <div className="gallery-panes">
        <div className="gallery-pane gallery-wide">
          <img src={file} alt={alt} width="100%" />
          <p>{alt}</p>
        </div>
        <div className="gallery-pane gallery-phone">
          <img src={file} alt={alt} width="100%" />
        </div>
      </div>
    </article>
  );
}
