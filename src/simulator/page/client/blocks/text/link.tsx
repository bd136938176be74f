import type { ReactNode } from 'react';
import { safeAddress } from './addresses.ts';

/** A link out of the page; an address of any other kind stays plain text. */
export function Link({ url, children }: { url: string; children: ReactNode }) {
  const address = safeAddress(url);
  if (address === null) return <span title={url}>{children}</span>;
  return (
    <a className="bk-link" href={address} target="_blank" rel="noreferrer noopener">
      {children}
    </a>
  );
}
