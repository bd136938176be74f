export * from './actions.ts';
export * from './cards.ts';
export * from './openings.ts';
export * from './retros.ts';
export * from './settings.ts';
export * from './themes.ts';
export * from './votes.ts';
