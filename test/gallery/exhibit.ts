import { overAnswers } from '../../src/slack/answers.ts';
import type { Block, Home, Message, Modal } from '../../src/slack/message.ts';

/** One view in one situation, as somebody sees it. */
export interface Exhibit {
  view: View;
  situation: string;
  shown: Shown;
}

/** Exhibits that belong together. */
export interface Hall {
  title: string;
  exhibits: Exhibit[];
}

type Shown =
  | { on: 'message'; messages: Message[] }
  | { on: 'modal'; modal: Modal }
  | { on: 'home'; home: Home };

export type Surface = Shown['on'];

/** Words alone are posted as they are. */
type Output = string | Message | Message[] | Modal | Home | Block[] | null;

/** A function of a slice's views; which arguments it takes is its own business. */
type View = (...args: never) => Output;

/**
 * A view in several situations, each told in words and given by the view's arguments.
 *
 * @param partOf where blocks that are only a part of something stand; 'answer' for a message to one person, which goes on
 * over several
 */
export function exhibit<Args extends readonly unknown[]>(
  view: (...args: Args) => Output,
  situations: Record<string, Args>,
  partOf: Surface | 'answer' = 'message',
): Exhibit[] {
  return Object.entries(situations).map(([situation, args]) => ({
    view,
    situation,
    shown: seen(view(...args), partOf),
  }));
}

function seen(output: Output, partOf: Surface | 'answer'): Shown {
  if (output === null) throw new Error('A view that shows nothing is no exhibit');
  if (typeof output === 'string') return { on: 'message', messages: [{ text: output }] };
  if (!Array.isArray(output)) {
    if ('text' in output) {
      return { on: 'message', messages: partOf === 'answer' ? overAnswers(output) : [output] };
    }
    return output.type === 'modal' ? { on: 'modal', modal: output } : { on: 'home', home: output };
  }
  const messages = output.filter((part): part is Message => !isBlock(part));
  if (messages.length > 0) return { on: 'message', messages };
  const blocks = output.filter(isBlock);
  if (partOf === 'home') return { on: 'home', home: { type: 'home', blocks } };
  if (partOf === 'modal') {
    const title = { type: 'plain_text' as const, text: 'Part of a form' };
    return {
      on: 'modal',
      modal: { type: 'modal', title, submit: { type: 'plain_text', text: 'Save' }, blocks },
    };
  }
  return { on: 'message', messages: [{ text: 'Part of a message', blocks }] };
}

function isBlock(part: Block | Message): part is Block {
  return 'type' in part;
}
