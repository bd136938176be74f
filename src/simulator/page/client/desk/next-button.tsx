import { DeskButton } from './button.tsx';
import type { BenchProps } from './contract.ts';
import { nextStep } from './upcoming-words.ts';

/** Moves the clock to the next thing that falls due, and says what that is. */
export function NextButton({ desk, viewer, isBusy, act, isShort }: BenchProps & { isShort?: boolean }) {
  const next = nextStep(desk.upcoming, new Date(desk.now), viewer.timeZone);
  if (!next) return isShort ? null : <p className="desk-dim">Nothing will fall due by itself.</p>;

  return (
    <DeskButton look="primary" isWaiting={isBusy} onPress={() => act({ what: 'jump', to: 'next' })}>
      <span>Go to {next.when}</span>
      <span className={isShort ? 'desk-hidden' : 'desk-next-words'}> {next.words}</span>
    </DeskButton>
  );
}
