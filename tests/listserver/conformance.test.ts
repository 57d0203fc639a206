import { readFileSync } from 'node:fs';
import { platformNetwork } from '../../src/lists/graph/network';
import { LIST_URL, readyPlace } from '../lists/graph/harness';
import { conformanceSuite } from './conformance';

const { AVSTAMT_CONFORMANCE_LIST: live, AVSTAMT_TOKEN: token, AVSTAMT_TOKEN_FILE: file } = process.env;

conformanceSuite('the local list server', async () => ({ url: LIST_URL, network: (await readyPlace()).network }));

if (live !== undefined) {
  conformanceSuite(live, async () => ({ url: live, network: platformNetwork(async () => (token ?? readFileSync(file ?? '', 'utf8')).trim()) }));
}
