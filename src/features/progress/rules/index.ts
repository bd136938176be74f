export * from './burndown.ts';
export * from './causes.ts';
export * from './course.ts';
export * from './health.ts';
export * from './judgement.ts';
export * from './review.ts';
export * from './scope.ts';
export * from './velocity.ts';
