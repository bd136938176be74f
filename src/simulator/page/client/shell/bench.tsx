import { Desk } from '../desk/index.ts';
import { usePage, usePageStore } from '../net/index.ts';
import { useShell } from './shell-context.ts';

/** The workbench, by the clock of whom one is. */
export function Bench() {
  const { name, timeZone } = useShell().sight.me;
  const store = usePageStore();
  const desk = usePage((state) => state.desk);
  return <Desk desk={desk} viewer={{ name, timeZone }} act={store.actOnDesk} />;
}
