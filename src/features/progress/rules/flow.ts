import type { FlowColumn } from '../../../charts/index.ts';
import type { LocalDate } from '../../../time/index.ts';
import { COLUMNS, type SprintEvent, type SprintStates } from '../../sprints/index.ts';
import { isOfClose } from './course.ts';
import { type Counted, shareOf, storyAfter } from './shares.ts';

type Columns = Record<FlowColumn, number>;

/**
 * How much of a sprint stood in each column at the end of each date, in its unit; null for dates that have not come. What
 * happened goes by its day, and never back behind what happened before. What the close does to unfinished stories does
 * not count, unless it was taken back.
 *
 * @param events of all stories that ever stood in it, from their beginning, in order
 */
export function flowFrom(
  sprintId: string,
  events: readonly SprintEvent[],
  { closed, pauses }: Pick<SprintStates, 'closed' | 'pauses'>,
  { dates, today, dateOf }: { dates: readonly LocalDate[]; today: LocalDate; dateOf(at: Date): LocalDate },
): Array<Columns | null> {
  const reading = new Reading(sprintId);
  const reopenings = pauses.map(({ reopened }) => reopened);
  const ends = new Map<LocalDate, Columns>();
  let date: LocalDate = '';
  for (const event of events) {
    if (closed !== null && event.position > closed) break;
    const next = dateOf(event.at);
    if (next > date) {
      ends.set(date, reading.columns());
      date = next;
    }
    while (reopenings[0] !== undefined && event.position > reopenings[0]) {
      reading.takeBackClose();
      reopenings.shift();
    }
    reading.read(event);
  }
  if (reopenings.length > 0) reading.takeBackClose();
  ends.set(date, reading.columns());
  let last = EMPTY;
  const known = [...ends].toSorted(([a], [b]) => Number(a > b) - Number(a < b));
  return dates.map((one) => {
    while (known[0] && known[0][0] <= one) last = known.shift()?.[1] ?? last;
    return one > today ? null : last;
  });
}

const EMPTY: Columns = { backlog: 0, 'in-progress': 0, 'code-review': 0, testing: 0, done: 0 };

/** What has been read so far. */
class Reading {
  readonly #sprintId: string;
  readonly #stories = new Map<string, Counted>();
  /** What a close did to stories, until it is known whether it stands. */
  readonly #ofClose = new Map<string, SprintEvent[]>();

  constructor(sprintId: string) {
    this.#sprintId = sprintId;
  }

  read(event: SprintEvent): void {
    const { subjectId } = event;
    const waiting = this.#ofClose.get(subjectId) ?? [];
    const stands = shareOf(this.#stories.get(subjectId), this.#sprintId).stands;
    if (isOfClose(event) && (stands || waiting.length > 0)) {
      this.#ofClose.set(subjectId, [...waiting, event]);
      return;
    }
    this.#settle(subjectId);
    this.#apply(event);
  }

  takeBackClose(): void {
    for (const subjectId of [...this.#ofClose.keys()]) this.#settle(subjectId);
  }

  columns(): Columns {
    const columns = { ...EMPTY };
    for (const story of this.#stories.values()) {
      const { stands, estimate } = shareOf(story, this.#sprintId);
      const column = COLUMNS.find((one) => one === story.status);
      if (stands && column) columns[column] += estimate;
    }
    return columns;
  }

  #settle(subjectId: string): void {
    for (const event of this.#ofClose.get(subjectId) ?? []) this.#apply(event);
    this.#ofClose.delete(subjectId);
  }

  #apply(event: SprintEvent): void {
    this.#stories.set(event.subjectId, storyAfter(this.#stories.get(event.subjectId), event));
  }
}
