import { randomBytes, timingSafeEqual } from 'node:crypto';

/** Where files are fetched: an address nobody can guess, given to those who see the file. */
export interface FileAddresses {
  of(fileId: string): string;
  /** Whether an address with this key was given out for that file. */
  isOpenedBy(fileId: string, key: string): boolean;
}

export function createFileAddresses(): FileAddresses {
  const keys = new Map<string, string>();
  return {
    of(fileId) {
      const key = keys.get(fileId) ?? randomBytes(16).toString('base64url');
      keys.set(fileId, key);
      return `/page/files/${fileId}?key=${key}`;
    },
    isOpenedBy(fileId, key) {
      const wanted = Buffer.from(keys.get(fileId) ?? '');
      const given = Buffer.from(key);
      return wanted.length > 0 && wanted.length === given.length && timingSafeEqual(wanted, given);
    },
  };
}
