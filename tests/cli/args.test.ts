/** Arguments: every mistake is answered in words, and every command explains itself. */
import { COMMAND_HELP } from '../../src/app/wording/help';
import { COMMANDS } from '../../src/cli/registry';
import { VERSION } from '../../src/cli/version';
import { cli } from './harness';

test.each([
  [['chek', 'a.xlsx'], /inget kommando chek\. Menade du check\?/],
  [['toString'], /inget kommando toString\. Se avstamt help/],
  [['check'], /behöver en fil/],
  [['check', 'a.xlsx', 'b.xlsx'], /b\.xlsx är ett argument för mycket.*citattecken/s],
  [['check', 'a.xlsx', '--fnd'], /inget val --fnd\. Menade du --find\?/],
  [['check', 'a.xlsx', '-x'], /inget val -x/],
  [['check', 'a.xlsx', '--constructor'], /inget val --constructor/],
  [['check', 'a.xlsx', '--find=ja'], /--find tar inget värde/],
  [['check', 'a.xlsx', '--previous'], /--previous behöver ett värde/],
  [['check', 'a.xlsx', '--previous', '--find'], /--previous behöver ett värde/],
  [['check', 'a.xlsx', '--format', 'xml'], /--format kan vara text eller json, inte xml/],
  [['check', 'a.xlsx', '--lang', 'no'], /--lang kan vara sv eller en, inte no/],
  [['check', 'a.xlsx', '--lang', 'en', '--fnd'], /has no option --fnd\. Did you mean --find\?/],
  [['diff', 'a.xlsx'], /jämför två filer/],
  [['log'], /behöver --store/],
])('%j', async (argv, says) => {
  const { code, out, err } = await cli(argv);
  expect(err.replace(/\n(?!$)/g, ' ')).toMatch(says);
  expect({ code, out }).toEqual({ code: 2, out: '' });
});

test('every command has help that names each of its options, in both languages', async () => {
  expect(Object.keys(COMMAND_HELP).sort()).toEqual(Object.keys(COMMANDS).sort());
  for (const [name, load] of Object.entries(COMMANDS)) {
    const command = await load();
    const { code, out, err } = await cli([name, '--help']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(`avstamt ${name}`);
    for (const option of [...Object.keys(command.options), 'format', 'lang']) expect(out).toContain(`--${option}`);
    expect((await cli(['help', name])).out).toBe(out);
    expect((await cli([name, '-h', '--lang', 'en'])).out).toMatch(/Usage:/);
  }
});

test('without a command it says what there is', async () => {
  const { code, out } = await cli([]);
  expect(code).toBe(0);
  for (const name of Object.keys(COMMANDS)) expect(out).toContain(`  ${name}`);
  expect((await cli(['--lang', 'en'])).out).toMatch(/Commands:/);
});

test('--version', async () => {
  expect(await cli(['--version'])).toEqual({ code: 0, out: `${VERSION}\n`, err: '' });
});
