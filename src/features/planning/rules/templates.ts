export type TemplateKind = 'goal' | 'story';

/** What a team starts the goal of a sprint or a story from. */
export interface Template {
  id: string;
  teamId: string;
  kind: TemplateKind;
  name: string;
  /** The goal, or the notes of a story. */
  text: string;
  /** Of a story; empty for a goal. */
  criteria: string[];
}
