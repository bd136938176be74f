import type { Hall } from '../exhibit.ts';
import { cards } from './blockers-cards.ts';
import { escalations } from './blockers-escalations.ts';
import { forms } from './blockers-forms.ts';
import { ceremonies } from './ceremonies.ts';
import { everywhere } from './everywhere.ts';
import { home } from './home.ts';
import { gates } from './planning-gates.ts';
import { planningWindow } from './planning-window.ts';
import { poker } from './poker.ts';
import { forecasts } from './progress-forecast.ts';
import { health } from './progress-health.ts';
import { reviews } from './progress-review.ts';
import { retros } from './retros.ts';
import { retroActions } from './retros-actions.ts';
import { boards } from './sprints-boards.ts';
import { closings } from './sprints-closing.ts';
import { plannedDays } from './sprints-days.ts';
import { stories } from './sprints-stories.ts';
import { around } from './standups-around.ts';
import { asking } from './standups-asking.ts';
import { dailies } from './standups-daily.ts';
import { teams } from './teams.ts';

/** Everything the bot can show, from test fixtures. */
export const halls: Hall[] = [
  asking,
  dailies,
  around,
  cards,
  escalations,
  forms,
  stories,
  health,
  reviews,
  forecasts,
  boards,
  closings,
  gates,
  poker,
  plannedDays,
  ceremonies,
  planningWindow,
  retros,
  retroActions,
  teams,
  home,
  everywhere,
];
