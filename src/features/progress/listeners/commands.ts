import type { Command } from '../../../slack/commands/command.ts';
import type { Core } from '../../slice.ts';
import { forecastByCommand } from './forecast.ts';
import { burndownByCommand, burnupByCommand, flowByCommand, healthByCommand } from './health.ts';
import { scopeByCommand } from './scope.ts';
import { velocityByCommand } from './velocity.ts';

const command = '/sprint';

/** What `/sprint` can tell of how a sprint goes. */
export function commands(core: Core): Command[] {
  return [
    {
      ...{ command, word: 'health', usage: '/sprint health' },
      summary: 'how far the sprint is behind or ahead, and why',
      run: (invocation) => healthByCommand(core, invocation),
    },
    {
      ...{ command, word: 'burndown', usage: '/sprint burndown' },
      summary:
        'what is left to do, day by day, with each change of scope; the picture comes by direct message',
      run: (invocation) => burndownByCommand(core, invocation),
    },
    {
      ...{ command, word: 'forecast', usage: '/sprint forecast' },
      summary: 'the chance that all of it is done in time, and why',
      run: (invocation) => forecastByCommand(core, invocation),
    },
    {
      ...{ command, word: 'burnup', usage: '/sprint burnup' },
      summary: 'what is done beside all there is to do; the picture comes by direct message',
      run: (invocation) => burnupByCommand(core, invocation),
    },
    {
      ...{ command, word: 'flow', usage: '/sprint flow' },
      summary: 'how much stood in each column, day by day; the picture comes by direct message',
      run: (invocation) => flowByCommand(core, invocation),
    },
    {
      ...{ command, word: 'velocity', usage: '/sprint velocity' },
      summary:
        'what the last sprints came to, and their average; `velocity 12` of the last 12; the picture comes by direct message',
      run: (invocation) => velocityByCommand(core, invocation),
    },
    {
      ...{ command, word: 'scope', usage: '/sprint scope' },
      summary: 'every change of scope of the sprint, by cause: who, when, how much',
      run: (invocation) => scopeByCommand(core, invocation),
    },
  ];
}
