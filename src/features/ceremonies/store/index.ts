export * from './calendars.ts';
export * from './feeds.ts';
export * from './meetings.ts';
