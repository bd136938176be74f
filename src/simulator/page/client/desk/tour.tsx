import './tour.css';
import { Chapter } from './chapter.tsx';
import type { BenchProps } from './contract.ts';
import { Fold } from './fold.tsx';

/** The team's sprint, played by its people; the visitor may do what they like in between. */
export function Tour({ desk, isBusy, act }: BenchProps) {
  const done = desk.tour.filter(({ isDone }) => isDone).length;
  const playing = desk.tour.find(({ id }) => id === desk.playing);
  const note = playing ? `${playing.title} is playing` : `${done} of ${desk.tour.length}`;

  return (
    <Fold title="The tour" note={note} isOpenAtFirst>
      <p className="desk-dim">
        The team lives a sprint by itself. Watch as anybody, and do what you like in between.
      </p>
      <ol className="desk-tour">
        {desk.tour.map((chapter) => (
          <Chapter
            key={chapter.id}
            chapter={chapter}
            isPlaying={chapter.id === desk.playing}
            canStart={!isBusy && desk.playing === null}
            act={act}
          />
        ))}
      </ol>
    </Fold>
  );
}
