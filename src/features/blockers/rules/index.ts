export * from './blocker.ts';
export * from './cost.ts';
export * from './eta.ts';
export * from './policy-draft.ts';
export * from './terms.ts';
export * from './wording.ts';
