/** Between what a thread replies to and the replies. */
export function ReplyCount({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <p className="shell-reply-count">
      {count} {count === 1 ? 'reply' : 'replies'}
    </p>
  );
}
