import type { Completion } from '../completion.ts';

interface CompletionListProps {
  id: string;
  choices: Completion[];
  active: number;
  choose(choice: Completion): void;
}

/** What the word being typed could become. The focus stays where one types. */
export function CompletionList({ id, choices, active, choose }: CompletionListProps) {
  return (
    <div id={id} className="shell-completions" role="listbox" aria-label="Suggestions">
      {choices.map((choice, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard where one types.
        <div
          key={choice.insert}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className="shell-completion"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => choose(choice)}
        >
          <span className="shell-completion-label">{choice.label}</span>
          <span className="shell-completion-detail">{choice.detail}</span>
        </div>
      ))}
    </div>
  );
}
