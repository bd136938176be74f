export * from './ceremony.ts';
export * from './dates.ts';
export * from './icalendar.ts';
export * from './meetings.ts';
export * from './placing.ts';
export * from './rotation.ts';
