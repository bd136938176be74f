/** A task as it was written in a line. */
export interface ReadTask {
  title: string;
  hours: number | null;
  isDone: boolean;
}

const HOURS = /^(.*?)[\s·,]*\b(\d+(?:[.,]\d+)?)\s*(?:h|hrs?|hours?)$/i;
const TICKED = /^(?:☑|✅|✓|\[x\])\s*/i;
const UNTICKED = /^(?:☐|\[ ?\]|[-•*])\s+/;
const MOST_HOURS = 80;
const MOST_TASKS = 50;
const LONGEST = 200;

/** 'write the mapping 2h', '☑ read the API'. */
export function readTasks(lines: readonly string[]): { lines: ReadTask[]; wrong?: string } {
  const tasks = lines.map(readTask);
  const wrong = whatIsWrong(tasks);
  return { lines: tasks, ...(wrong && { wrong }) };
}

/** The same as a line that reads as the task again. */
export function taskLine({ title, hours, isDone }: ReadTask): string {
  return `${isDone ? '☑ ' : ''}${title}${hours === null ? '' : ` ${hours}h`}`;
}

function readTask(line: string): ReadTask {
  const isDone = TICKED.test(line);
  const plain = line.replace(TICKED, '').replace(UNTICKED, '');
  const [, title, hours] = HOURS.exec(plain) ?? [];
  if (!title || hours === undefined) return { title: plain, hours: null, isDone };
  return { title, hours: Number(hours.replace(',', '.')), isDone };
}

function whatIsWrong(tasks: readonly ReadTask[]): string | undefined {
  if (tasks.length > MOST_TASKS)
    return `${tasks.length} tasks are too many for one story: ${MOST_TASKS} at most.`;
  const long = tasks.find(({ title }) => title.length > LONGEST);
  if (long)
    return `“${long.title.slice(0, 40)}…” is too long for a task: ${LONGEST} characters at most. Notes take more.`;
  const big = tasks.find(({ hours }) => hours !== null && hours > MOST_HOURS);
  return big && `“${big.title}” has ${big.hours} hours: ${MOST_HOURS} at most. Make several tasks of it.`;
}
