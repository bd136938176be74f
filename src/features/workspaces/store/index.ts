export * from './channel-changes.ts';
export * from './channels.ts';
export * from './people.ts';
export * from './quiet-hours.ts';
export * from './workspaces.ts';
