export * from './days.ts';
export * from './events.ts';
export * from './items.ts';
export * from './links.ts';
export * from './settings.ts';
export * from './sprints.ts';
export * from './stories.ts';
export * from './tasks.ts';
