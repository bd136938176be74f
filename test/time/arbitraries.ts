import fc from 'fast-check';
import { addDays } from '../../src/time/index.ts';

/** Any day from 2000 to 2040. */
export const dates = fc.integer({ min: 0, max: 14_600 }).map((days) => addDays('2000-01-01', days));

export const times = fc.integer({ min: 0, max: 24 * 60 - 1 }).map((minute) => {
  const hour = String(Math.floor(minute / 60)).padStart(2, '0');
  return `${hour}:${String(minute % 60).padStart(2, '0')}`;
});

export const zones = fc.constantFrom(
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'America/Sao_Paulo',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Pacific/Apia',
  'Africa/Casablanca',
  'America/St_Johns',
);

/** Any instant from 2000 to 2040. */
export const instants = fc
  .integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2040, 0, 1) })
  .map((ms) => new Date(ms));
