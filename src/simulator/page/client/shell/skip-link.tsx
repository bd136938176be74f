/** The first stop of Tab: past the people and channels. */
export function SkipLink() {
  return (
    <button
      type="button"
      className="shell-button shell-skip"
      onClick={() => document.querySelector<HTMLElement>('.shell-composer textarea, .shell-home')?.focus()}
    >
      Go to the conversation
    </button>
  );
}
