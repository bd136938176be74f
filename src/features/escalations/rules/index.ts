export * from './ladder.ts';
export * from './policy.ts';
export * from './reach.ts';
