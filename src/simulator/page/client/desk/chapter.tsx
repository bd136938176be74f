import type { DeskDeed, Desk as DeskSeen } from '../../protocol.ts';
import { DeskButton } from './button.tsx';

interface ChapterProps {
  chapter: DeskSeen['tour'][number];
  isPlaying: boolean;
  canStart: boolean;
  act(deed: DeskDeed): void;
}

export function Chapter({ chapter, isPlaying, canStart, act }: ChapterProps) {
  const { id, title, words, isDone } = chapter;
  return (
    <li className="desk-chapter" aria-current={isPlaying ? 'step' : undefined}>
      <h3>{title}</h3>
      {!isDone && <p className="desk-chapter-words">{words}</p>}
      {isPlaying && (
        <DeskButton label={`Skip the rest of ${title}`} onPress={() => act({ what: 'skip' })}>
          Skip the rest
        </DeskButton>
      )}
      {!isPlaying && !isDone && (
        <DeskButton
          label={`Start ${title}`}
          isWaiting={!canStart}
          onPress={() => act({ what: 'chapter', id })}
        >
          Start
        </DeskButton>
      )}
      {!isPlaying && isDone && <p className="desk-done">✓ Done</p>}
    </li>
  );
}
