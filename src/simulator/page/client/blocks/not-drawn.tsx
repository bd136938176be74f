/** What this page cannot draw is named, never left out. */
export function NotDrawn({ type, words }: { type: string; words?: string }) {
  return (
    <div className="bk-not-drawn" role="note">
      <code>{type || 'no type'}</code> {words || 'is not drawn here. Slack may show it.'}
    </div>
  );
}
