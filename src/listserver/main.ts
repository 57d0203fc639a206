/**
 * The program `list-server --port N --data DIR`, which `avstamt serve` starts. Prints one line of JSON with its address when it answers.
 */
import { parseArgs } from 'node:util';
import { listen } from './listen';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { port: { type: 'string', default: '4170' }, data: { type: 'string', default: '.avstamt' }, site: { type: 'string', default: '/sites/avstamt' } },
  });
  const listening = await listen({ port: Number(values.port), data: values.data, sites: [values.site] });
  process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${listening.port}` })}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void listening.close().then(() => process.exit(0)));
}

main().catch((error: NodeJS.ErrnoException) => {
  process.stderr.write(`${JSON.stringify({ error: error.code ?? error.message })}\n`);
  process.exitCode = 1;
});
