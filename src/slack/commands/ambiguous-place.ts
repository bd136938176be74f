import { actions, button, section } from '../blocks.ts';
import type { Message } from '../message.ts';
import { UserError } from '../user-error.ts';

export interface Place {
  name: string;
  channelId: string;
  /** What the command says at its end, where the place alone does not tell it. */
  adds?: string;
}

/** The most that an actions block holds. */
const MOST_BUTTONS = 25;
const LONGEST_VALUE = 2000;

/** A command that could mean several things: the router asks which, and runs it again as if typed in its channel. */
export class AmbiguousPlace extends UserError {
  readonly question: string;
  readonly places: Place[];

  /** @param howElse what to do where no button can be pressed; to go to the place, when left out */
  constructor(question: string, places: Place[], howElse?: string) {
    const names = places.map(({ name, channelId }) => `${name} (<#${channelId}>)`).join(', ');
    super(`${question} ${howElse ?? `Go to one of their channels and do it there: ${names}.`}`);
    this.name = 'AmbiguousPlace';
    this.question = question;
    this.places = places;
  }

  /** The question with a button for each place; `valueFor` gives what the press will say. */
  ask(actionId: string, valueFor: (place: Place) => string): Message {
    const offered = this.places.map((place) => ({ place, value: valueFor(place) }));
    const fits =
      offered.length <= MOST_BUTTONS && offered.every(({ value }) => value.length <= LONGEST_VALUE);
    if (!fits) return this.reply;
    const buttons = offered.map(({ place, value }, index) =>
      button(place.name, `${actionId}.${index}`, { value }),
    );
    return { text: this.reply.text, blocks: [section(this.question), actions(...buttons)] };
  }
}
