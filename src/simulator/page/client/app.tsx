import { PageProvider } from './net/index.ts';
import { PageFrame } from './shell/page-frame.tsx';
import { useAddress } from './shell/use-address.ts';

/** The local workspace as one person sees it. */
export function App() {
  const [address] = useAddress();
  return (
    <PageProvider as={address.as}>
      <PageFrame />
    </PageProvider>
  );
}
