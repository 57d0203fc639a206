/** The token for a list: from the environment, never an argument, which every process on the machine could read. */
import { readFile } from 'node:fs/promises';
import { StoreRefusal } from '../app/ports';

type Env = Readonly<Record<string, string | undefined>>;

/** A list server on this machine takes anybody for the person at the keyboard. */
const LOCAL = 'local';
const LOOPBACK = /^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])[:/]/;

/**
 * What gives the token: `AVSTAMT_TOKEN`, or the file that `AVSTAMT_TOKEN_FILE` names, read anew each time since
 * another program may renew it. Rejects with `StoreRefusal` `signed-out`.
 */
export function tokenFrom(env: Env, url: string, readText: (path: string) => Promise<string> = (path) => readFile(path, 'utf8')): () => Promise<string> {
  return async () => {
    const { AVSTAMT_TOKEN: token = '', AVSTAMT_TOKEN_FILE: file = '' } = env;
    const given = token !== '' ? token : file !== '' ? await fileText(file, readText) : LOOPBACK.test(url) ? LOCAL : '';
    const trimmed = given.trim().replace(/^Bearer +/i, '');
    if (trimmed === '') throw new StoreRefusal('signed-out', 'no token');
    // A line break in it would be a header of its own.
    if (/[^\x21-\x7e]/.test(trimmed)) throw new StoreRefusal('signed-out', 'the token is not one word');
    return trimmed;
  };
}

async function fileText(file: string, readText: (path: string) => Promise<string>): Promise<string> {
  return readText(file).catch(() => {
    throw new StoreRefusal('signed-out', `the file '${file}' cannot be read`);
  });
}
