import { measureAcks } from './parts/acks.ts';
import { measureBeats } from './parts/beats.ts';
import { measureCalls } from './parts/calls.ts';
import { measureCharts } from './parts/charts.ts';
import { measureDailies } from './parts/dailies.ts';
import { measurePrograms } from './parts/programs.ts';
import { besideLimits, besideLoop } from './parts/prompts.ts';
import { measureBoards, measurePlanning, measureVotes } from './parts/sprints.ts';
import { type Measure, printTable } from './table.ts';

const PARTS: Record<string, () => Promise<Measure[]>> = {
  'prompts-50': () => besideLoop(50),
  'prompts-500': () => besideLoop(500),
  'prompts-5000': () => besideLoop(5_000),
  'limits-50': () => besideLimits(50),
  'limits-500': () => besideLimits(500),
  'acks-socket': () => measureAcks('socket'),
  'acks-http': () => measureAcks('http'),
  calls: measureCalls,
  dailies: measureDailies,
  planning: measurePlanning,
  boards: measureBoards,
  votes: measureVotes,
  charts: measureCharts,
  programs: measurePrograms,
  beats: measureBeats,
};

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !(name in PARTS));
if (unknown !== undefined) {
  process.stderr.write(`There is no part "${unknown}". There are: ${Object.keys(PARTS).join(', ')}.\n`);
  process.exit(64);
}
const measures: Measure[] = [];
for (const [name, measure] of Object.entries(PARTS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  process.stderr.write(`measuring ${name} …\n`);
  measures.push(...(await measure()));
}
process.stdout.write(printTable(measures));
