export * from './burndown.ts';
export * from './course.ts';
