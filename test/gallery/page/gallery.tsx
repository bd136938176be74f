import { SurroundingsProvider } from '../../../src/simulator/page/client/blocks/index.ts';
import type { Hall } from '../exhibit.ts';
import { ExhibitSeen } from './exhibit.tsx';
import { surroundings } from './surroundings.ts';

/** All halls below one another, with their names to go to on top. */
export function Gallery({ halls, styles }: { halls: Hall[]; styles: string }) {
  const count = halls.reduce((sum, { exhibits }) => sum + exhibits.length, 0);
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Drumbeat: everything it can show</title>
        <link rel="stylesheet" href={styles} />
      </head>
      <body className="gallery">
        <header>
          <h1>Everything Drumbeat can show</h1>
          <p>
            {count} exhibits, drawn from test fixtures by the local workspace, a local stand-in for Slack. It
            is Tuesday 3 March 2026, 10:40 in Berlin, and you are Lea.
          </p>
          <label>
            <input type="checkbox" id="swap" /> Swap dark and light
          </label>
          <nav aria-label="Halls">
            {halls.map(({ title }) => (
              <a key={title} href={`#${idOf(title)}`}>
                {title}
              </a>
            ))}
          </nav>
        </header>
        <main>
          <SurroundingsProvider value={surroundings()}>
            {halls.map(({ title, exhibits }) => (
              <section key={title} id={idOf(title)}>
                <h2>{title}</h2>
                {exhibits.map((exhibit) => (
                  <ExhibitSeen key={`${exhibit.view.name}:${exhibit.situation}`} exhibit={exhibit} />
                ))}
              </section>
            ))}
          </SurroundingsProvider>
        </main>
      </body>
    </html>
  );
}

function idOf(title: string): string {
  return title.toLowerCase().replace(/\W+/g, '-');
}
