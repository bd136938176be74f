import { Clock } from './clock.tsx';
import type { BenchProps } from './contract.ts';
import { Faults } from './faults.tsx';
import { Reset } from './reset.tsx';
import { Tour } from './tour.tsx';
import { Upcoming } from './upcoming.tsx';

export function Workbench({ error, ...bench }: BenchProps & { error: string | null }) {
  return (
    <div className="desk-bench">
      <Clock {...bench} />
      <p className="desk-error" role="alert">
        {error}
      </p>
      <Upcoming {...bench} />
      <Tour {...bench} />
      <Faults {...bench} />
      <Reset {...bench} />
    </div>
  );
}
