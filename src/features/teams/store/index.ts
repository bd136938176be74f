export * from './absences.ts';
export * from './changes.ts';
export * from './holidays.ts';
export * from './hours.ts';
export * from './roles.ts';
export * from './teams.ts';
