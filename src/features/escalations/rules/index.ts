export * from './coverage.ts';
export * from './ladder.ts';
export * from './planned.ts';
export * from './policy.ts';
export * from './reach.ts';
