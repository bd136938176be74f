import { execFileSync } from 'node:child_process';

/** A write beyond the limit sends this signal, which ends a process that does not listen. */
const goOn = () => undefined;

/**
 * The operating system refuses this process every write beyond the first page of a file, as it does on a full disk.
 * Needs no privileges; SQLite meets a failed write either way.
 */
export function fillDisk(): void {
  process.on('SIGXFSZ', goOn);
  limitFilesOf(process.pid, '4096');
}

export function freeDisk(): void {
  limitFilesOf(process.pid, 'unlimited');
  process.off('SIGXFSZ', goOn);
}

function limitFilesOf(pid: number, bytes: string): void {
  execFileSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:`]);
}
