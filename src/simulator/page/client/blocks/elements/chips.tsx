import type { Item } from './matching.ts';

interface ChipsProps {
  items: Item[];
  onRemove(item: Item): void;
  /** Where the cursor goes once a chip is gone. */
  back(): void;
}

/** What is chosen already, each with a button that takes it out. */
export function Chips({ items, onRemove, back }: ChipsProps) {
  return items.map((item) => (
    <span key={item.key} className="bk-chip">
      <bdi>{item.label}</bdi>
      <button
        type="button"
        className="bk-chip-remove"
        aria-label={`Remove ${item.label}`}
        onClick={() => {
          onRemove(item);
          back();
        }}
      >
        <span aria-hidden="true">×</span>
      </button>
    </span>
  ));
}
