import type { ElementType } from './elements.ts';

export type Surface = 'message' | 'modal' | 'home';

const anywhere: Surface[] = ['message', 'modal', 'home'];
const messageAndHome: Surface[] = ['message', 'home'];

/** Where each block may stand; a block on a surface that does not take it is an unsupported type there. */
const surfacesOf: Record<string, Surface[]> = {
  actions: anywhere,
  alert: ['modal'],
  card: messageAndHome,
  carousel: messageAndHome,
  container: messageAndHome,
  context: anywhere,
  context_actions: ['message'],
  data_table: messageAndHome,
  divider: anywhere,
  header: anywhere,
  image: anywhere,
  input: anywhere,
  markdown: ['message'],
  plan: ['message'],
  rich_text: anywhere,
  section: anywhere,
  table: messageAndHome,
  task_card: ['message'],
  video: anywhere,
};

export function standsOn(block: string, surface: Surface): boolean {
  return surfacesOf[block]?.includes(surface) ?? false;
}

/** Input elements that only a modal takes. */
const modalOnly: ElementType[] = ['email_text_input', 'url_text_input', 'number_input', 'file_input'];

export const inputsOn: Record<Surface, ElementType[]> = { message: [], home: [], modal: modalOnly };
