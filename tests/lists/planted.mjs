/**
 * Do the tests of the list store bite? Each guard is taken away in a copy of the project, and its test must fail:
 * `node tests/lists/planted.mjs [part of a name]`. docs/GRAPH.md lists them.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SCHEDULES = 'tests/lists/graph/schedules';
const CONTRACT = 'tests/lists/graph/store';
const RULES = 'tests/lists/graph/rules';

const CRASH = 'tests/lists/graph/crash';
const DISK = 'tests/listserver/disk-steps';
const PUBLICATIONS = 'tests/cli/publications';

/** name, file, what stands there, what it becomes, and the tests of which one must fail. */
const PLANTED = [
  ['the pointer is moved without If-Match', 'src/lists/graph/pointers.ts', "headers: { 'If-Match': etag }", "headers: { 'If-Match': '*' }", SCHEDULES],
  ['a moved pointer counts as moved by this push', 'src/lists/graph/pointers.ts', "if (saysChanged(answer)) return 'taken';", "if (saysChanged(answer)) return 'moved';", SCHEDULES],
  ['the list lets a key be used twice', 'src/listserver/items.ts', 'if (!world.faults.ignoreUnique) table.check(fields, null);', '', SCHEDULES],
  ['an empty filter answer is believed', 'src/lists/graph/list.ts', 'if (items.size > 0 || answers.every(({ proven }) => proven)) return', 'if (items.size > 0 || answers.length > 0) return', RULES],
  ['the pointer is taken as the filter shows it', 'src/lists/graph/pointers.ts', 'const item = await readItem(list, itemId, signal);', "const [item = null] = await queryItems(list, { column: 'Nyckel', text: pointerKey(series) }, signal);", RULES],
  ['a doubtful refusal is told as a refusal', 'src/lists/graph/answers.ts', 'if (answer.doubtful) return new AnswerLost', 'if (Math.random() > 2) return new AnswerLost', RULES],
  ['a push that may stand does not ask the chain', 'src/lists/protocol.ts', 'earlier !== null || asked.mayStand', 'false', SCHEDULES],
  ['a taken move is told as a conflict at once', 'src/lists/protocol.ts', "if (moved === 'taken') return 'taken';", "if (moved === 'taken' && pointer !== null) return { outcome: 'conflict', current: await readPublished(backing, await publishedCommit(backing, request.series, pointer.commitId, {}), {}) };", SCHEDULES],
  ['a new item not seen at once counts as missing', 'src/lists/graph/list.ts', 'const LOOKS = 5;', 'const LOOKS = 1;', RULES],
  ['a retry makes a new id', 'src/lists/graph/keys.ts', 'return `Ö|${commit}`;', 'return `Ö|${commit}|${Math.random()}`;', SCHEDULES],
  ['the document hash is not checked', 'src/lists/verify.ts', '(await sha256(document)) !== commit.documentHash', 'document === commit.id', CONTRACT],
  ['contents are not sealed', 'src/lists/graph/records.ts', '!== seal) throw', "=== '') throw", CONTRACT],
  ['pieces are taken whatever their key', 'src/lists/graph/parts.ts', 'item.key === partKey(commit, index) ? unwrapped', 'item.key !== commit ? unwrapped', CONTRACT],
  ['a pointer removed by hand is not missed', 'src/lists/graph/pointers.ts', 'if (!found.some(({ key }) => key === witnessKey(series))) return null;', 'return null;', RULES],
  ['clean-up does not read the pointer again', 'src/lists/clean-up.ts', 'await follow(backing, series, reachable, options);\n  return !reachable', 'return !reachable', CONTRACT],
  ['clean-up takes what is younger than asked', 'src/lists/clean-up.ts', 'writtenAt < before', 'writtenAt < Infinity', CONTRACT],
  ['an old push is finished all the same', 'src/lists/protocol.ts', '> safeAgeMs / 2', '> safeAgeMs * 100', CONTRACT],
  ['age is counted from the commit, not its oldest piece', 'src/lists/graph/commits.ts', 'Math.min(item.created, partsFrom)', 'item.created', RULES],
  ['the commit is removed before its pieces', 'src/lists/graph/clean.ts', "await removeItems(list, owned?.parts ?? [], signal);\n", '', RULES],
  ['clean-up asks filters for pointers', 'src/lists/graph/clean.ts', 'if (series !== null) known.pointers.set', 'if (series === undefined) known.pointers.set', RULES],
  ['a probe that is not made', 'src/lists/graph/setup.ts', 'await probeList(client, path);', '', RULES],
  ['a Retry-After is not kept to', 'src/lists/graph/retry.ts', 'if (asked !== null) return asked', 'if (asked !== null) return 0', RULES],
  ['quotes in a filter are not doubled', 'src/lists/graph/odata.ts', "replaceAll(\"'\", \"''\")", "replaceAll('\"', '')", RULES],
  ['a next page is fetched wherever it lies', 'src/lists/graph/odata.ts', 'link.startsWith(`${graph}/`)', 'link.startsWith("http")', RULES],
  ['a rollback journal, which the database never rolls back', 'src/listserver/disk.ts', 'PRAGMA journal_mode = WAL;', 'PRAGMA journal_mode = DELETE;', DISK],
  ['a write is answered before it is on disk', 'src/listserver/items.ts', 'world.disk.saveItem(entry.record.id, item, item.id + 1);', '', DISK],
  ['a push run again writes its commit under a new key', 'src/lists/graph/keys.ts', 'return `Ö|${commit}`;', 'return `Ö|${commit}|${Math.random()}`;', CRASH],
  ['the pieces of a dead push are left by clean-up', 'src/lists/graph/clean.ts', 'await removeItems(list, owned?.parts ?? [], signal);', '', CRASH],
  ['a clean-up that was only to count removes', 'src/lists/clean-up.ts', 'if (options.countOnly !== true) await backing.remove', 'await backing.remove', CONTRACT],
  ["somebody else's publication is undone", 'src/app/undo-publication.ts', 'if (author !== asked.author)', "if (author === '')", PUBLICATIONS],
];

const root = process.cwd();
const copy = mkdtempSync(join(tmpdir(), 'avstamt-planted-'));
for (const name of ['src', 'tests', 'package.json', 'tsconfig.json', 'jest.config.cjs']) cpSync(join(root, name), join(copy, name), { recursive: true });
for (const name of ['node_modules', 'assets', 'docs']) symlinkSync(join(root, name), join(copy, name));
const chosen = PLANTED.filter(([name]) => name.includes(process.argv[2] ?? ''));
// A test that fails without a fault sees none.
for (const tests of new Set(chosen.map(([, , , , tests]) => tests))) {
  const { status, stderr } = run(tests);
  if (status !== 0) throw new Error(`${tests} fails with nothing planted\n${stderr}`);
}
const rows = [];
for (const [name, file, from, to, tests] of chosen) {
  const original = readFileSync(join(copy, file), 'utf8');
  if (!original.includes(from)) throw new Error(`nothing to plant in ${file}: ${from}`);
  writeFileSync(join(copy, file), original.replaceAll(from, () => to));
  const { status, stdout, stderr } = run(tests);
  writeFileSync(join(copy, file), original);
  const seen = status !== 0;
  const why = /(?:Error: |Got )[^\n]*(I\d [^\n]*)|● ([^\n]*)/.exec(`${stdout}${stderr}`);
  rows.push({ planted: name, in: file.replace('src/', ''), seen, by: why?.[1] ?? why?.[2] ?? '' });
  console.info(`${seen ? 'seen  ' : 'MISSED'} ${name}`);
}
rmSync(copy, { recursive: true });
console.table(rows);
const missed = rows.filter(({ seen }) => !seen).length;
console.info(`${rows.length} faults planted, ${rows.length - missed} seen`);
process.exitCode = missed === 0 ? 0 : 1;

function run(tests) {
  return spawnSync(process.execPath, [join(copy, 'node_modules/jest/bin/jest.js'), '--bail', tests], { cwd: copy, encoding: 'utf8', env: { ...process.env, AVSTAMT_RUNS: '600' } });
}
