/** `avstamt accept FILE --cell "'Blad'!D22" --motive "…"`: a known deviation, accepted in the workbook's protocol. */
import type { CheckResult } from '../../app/check';
import { checkWorkbook } from '../../app/check';
import { protocolChanges } from '../../app/protocol';
import { reportFinding, TOOL } from '../../app/report';
import { optionNeeded } from '../../app/wording/usage';
import { findingName } from '../../app/wording/findings';
import { acceptedText, alreadyAccepted, noSuchSheet, notACell, nothingToAccept, severalToAccept } from '../../app/wording/fill-push-pull';
import { address, parseRange } from '../../core/address';
import type { CellRef, Finding } from '../../core/finding';
import type { Args, Command, Io } from '../command';
import { CommandRefusal, EXIT, flag, textOption } from '../command';
import { writeJson } from '../json';
import { OUTPUT_OPTIONS, requiredOutput } from '../output';
import { wrap } from '../text/wrap';
import { VERSION } from '../version';

export const accept: Command = {
  positionals: [1, 1],
  options: {
    ...OUTPUT_OPTIONS, cell: { type: 'string' }, code: { type: 'string' }, motive: { type: 'string' }, who: { type: 'string' },
    find: { type: 'boolean' }, previous: { type: 'string' },
  },
  run,
};

async function run(args: Args, io: Io): Promise<number> {
  const [path = ''] = args.positionals;
  const cell = cellOption(args);
  const motive = needed(args, 'motive');
  const output = requiredOutput('accept', args, path);
  const workbook = await io.host.openWorkbook(path, output.open);
  const raw = await workbook.read();
  const sheets = raw.sheets.map(({ name }) => name);
  if (!sheets.some((name) => name.toLowerCase() === cell.sheet.toLowerCase())) throw new CommandRefusal(noSuchSheet(cell.sheet, sheets, args.lang));
  const check = checkWorkbook(raw, { find: flag(args, 'find'), ...(await earlier(args, io)) });
  const finding = chosen(check, cell, args);
  const by = { who: textOption(args, 'who') ?? io.host.userName(), when: io.now() };
  await workbook.write(protocolChanges(raw, check.findings, check.tables, { acceptances: [{ finding, motive, by }] }));
  if (args.format === 'json') writeJson(io, { tool: TOOL, version: VERSION, written: output.file, accepted: reportFinding(finding, true, args.lang) });
  else io.stdout.write(`${wrap(acceptedText(findingName(finding.code, args.lang), addressText(cell), output.file, args.lang), io.columns).join('\n')}\n`);
  return EXIT.clean;
}

async function earlier(args: Args, io: Io): Promise<{ previous?: Awaited<ReturnType<Awaited<ReturnType<Io['host']['openWorkbook']>>['read']>> }> {
  const path = textOption(args, 'previous');
  return path === null ? {} : { previous: await (await io.host.openWorkbook(path)).read() };
}

function needed(args: Args, option: string): string {
  const value = textOption(args, option)?.trim() ?? '';
  if (value === '') throw new CommandRefusal(optionNeeded('accept', `--${option}`, args.lang));
  return value;
}

function cellOption(args: Args): CellRef {
  const text = needed(args, 'cell');
  const range = parseRange(text);
  if (range === null || range.rect.top !== range.rect.bottom || range.rect.left !== range.rect.right) {
    throw new CommandRefusal(notACell(text, args.lang));
  }
  return { sheet: range.sheet, row: range.rect.top, column: range.rect.left };
}

function addressText({ sheet, row, column }: CellRef): string {
  return address(sheet, row, column);
}

/** The one finding at the cell that is meant; a notice beside an error or a warning is not. */
function chosen(check: CheckResult, cell: CellRef, args: Args): Finding {
  const code = textOption(args, 'code');
  const here = check.findings.filter((finding) => isAt(finding, cell) && (code === null || finding.code === code.toUpperCase()));
  const open = here.filter((finding) => !check.accepted(finding));
  const weighty = open.filter(({ severity }) => severity !== 'info');
  const candidates = weighty.length > 0 ? weighty : open;
  const [finding] = candidates;
  if (finding === undefined) {
    throw new CommandRefusal(here.length > 0 ? alreadyAccepted(addressText(cell), args.lang) : nothingToAccept(addressText(cell), code, args.lang));
  }
  if (candidates.length > 1) throw new CommandRefusal(severalToAccept(addressText(cell), candidates.map((one) => one.code), args.lang));
  return finding;
}

function isAt({ cell }: Finding, { sheet, row, column }: CellRef): boolean {
  return cell.file === undefined && cell.sheet.toLowerCase() === sheet.toLowerCase() && cell.row === row && cell.column === column;
}
