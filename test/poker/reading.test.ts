import { expect, test } from 'vitest';
import { readStart } from '../../src/features/poker/schema.ts';

test.each([
  { typed: 'ERP-001', keys: ['ERP-001'], mode: 'live', openMinutes: 120 },
  { typed: 'erp-001, ERP-002 live', keys: ['erp-001', 'ERP-002'], mode: 'live', openMinutes: 120 },
  { typed: 'ERP-001 dm', keys: ['ERP-001'], mode: 'async', openMinutes: 240 },
  { typed: 'ERP-001 ERP-002 async 90 min', keys: ['ERP-001', 'ERP-002'], mode: 'async', openMinutes: 90 },
  { typed: 'ERP-001 DM 2h', keys: ['ERP-001'], mode: 'async', openMinutes: 120 },
  { typed: 'ERP-001 async 2 days', keys: ['ERP-001'], mode: 'async', openMinutes: 960 },
  { typed: 'async', keys: [], mode: 'async', openMinutes: 240 },
  { typed: '', keys: [], mode: 'live', openMinutes: 120 },
])('"$typed"', ({ typed, ...line }) => {
  expect(readStart(typed)).toEqual(line);
});

test.each([
  { typed: 'ERP-001 async 4', says: 'Say what "4" counts' },
  { typed: 'ERP-001 async soon', says: 'soon' },
  { typed: 'ERP-001 async 5 min', says: 'Say between 15 min and 40h of working time' },
  { typed: 'ERP-001 dm 3 weeks', says: 'Say between 15 min and 40h of working time' },
])('"$typed" says what is possible', ({ typed, says }) => {
  expect(readStart(typed)).toEqual({ reason: expect.stringContaining(says) });
});
