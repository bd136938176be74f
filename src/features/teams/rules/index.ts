export * from './absence.ts';
export * from './away-status.ts';
export * from './overview.ts';
export * from './roles.ts';
export * from './team.ts';
export * from './zones.ts';
