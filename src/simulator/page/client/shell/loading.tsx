import { usePage } from '../net/index.ts';

/** Before anything is known, or when there is nobody to be. */
export function Loading({ refusal }: { refusal: string | null }) {
  const isReachable = usePage((state) => state.isReachable);
  return (
    <main className="shell-loading" aria-busy={refusal === null}>
      <h1>Drumbeat: local workspace</h1>
      <p className="shell-loading-lead">A local stand-in for Slack</p>
      {refusal !== null ? (
        <>
          <p role="alert">{refusal}</p>
          <a className="shell-text-button" href="/">
            Start as the first person
          </a>
        </>
      ) : (
        <p role="status">
          {isReachable
            ? 'Opening the local workspace.'
            : 'The local workspace is not reachable. Trying again.'}
        </p>
      )}
    </main>
  );
}
