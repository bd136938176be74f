/** An ack that is sent once, by whoever comes first; later ones are told that they came too late. */
export interface Acknowledgement<Answer> {
  /** true if this call sent it, false if it was sent before */
  send(answer?: Answer): Promise<boolean>;
}

export function acknowledgeOnce<Answer>(ack: (answer?: Answer) => Promise<void>): Acknowledgement<Answer> {
  let sent = false;
  return {
    async send(answer) {
      if (sent) return false;
      sent = true;
      await ack(answer);
      return true;
    },
  };
}
