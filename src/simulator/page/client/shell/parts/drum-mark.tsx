/** The app's own mark: a drum with its two sticks. */
export function DrumMark({ size }: { size: number }) {
  return (
    <svg className="shell-drum" viewBox="0 0 36 36" width={size} height={size} aria-hidden="true">
      <rect width="36" height="36" rx="8" fill="#1f3a5f" />
      <path d="M8 17v7c0 2.5 4.5 4.5 10 4.5s10-2 10-4.5v-7" fill="#f0b429" />
      <path d="M8 17l5 10.6M18 19.500v9M28 17l-5 10.6" stroke="#1f3a5f" strokeWidth="1.4" />
      <ellipse cx="18" cy="17" rx="10" ry="4.5" fill="#fff4d6" stroke="#f0b429" strokeWidth="1.6" />
      <path d="M6 7l10 9M30 7l-10 9" stroke="#ffffff" strokeWidth="2.2" strokeLinecap="round" />
    </svg>
  );
}
