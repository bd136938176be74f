import type { DeskDeed } from '../../protocol.ts';
import { DeskButton } from './button.tsx';
import type { BenchProps } from './contract.ts';
import { cityOf } from './wall-clock.ts';

type Jump = Extract<DeskDeed, { what: 'jump' }>['to'];

const jumps: { to: Jump; words: string; isTeams?: boolean }[] = [
  { to: '15min', words: '+15 min' },
  { to: '4h', words: '+4 h' },
  { to: 'tomorrow', words: 'Tomorrow 09:00', isTeams: true },
  { to: 'monday', words: 'Next Mon 09:00', isTeams: true },
];

export function Jumps({ desk, isBusy, act }: BenchProps) {
  return (
    <fieldset className="desk-jumps">
      <legend className="desk-hidden">Let time pass</legend>
      {jumps.map(({ to, words, isTeams }) => (
        <DeskButton
          key={to}
          isWaiting={isBusy}
          title={isTeams ? `In ${cityOf(desk.timeZone)}` : undefined}
          onPress={() => act({ what: 'jump', to })}
        >
          {words}
        </DeskButton>
      ))}
    </fieldset>
  );
}
