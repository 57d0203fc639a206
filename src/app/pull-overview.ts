/** The first sheet of a pulled workbook: what was published, in which tables, and what was accepted. */
import type { PulledCell } from '../core/pull-table';
import type { Snapshot, SnapshotAcceptance } from '../core/snapshot';
import type { Published } from './ports';
import type { PulledSheet } from './pulling/pulled-table';
import type { Lang } from './wording/lang';
import { oneLine } from './wording/place';
import { checkCounts, OVERVIEW, publishedLine, reportText } from './wording/pulled';
import { monthAndYear, swedishTime } from './wording/times';

type Line = readonly (string | number)[];

interface Block {
  readonly heading?: Line;
  /** Each line begins with what it tells. */
  readonly isFacts?: boolean;
  readonly lines: readonly Line[];
}

/** `sheetNames`: of the snapshot's tables, in their order. What only machines compare stands last. */
export function overviewSheet({ commit, snapshot }: Pick<Published, 'commit' | 'snapshot'>, sheetNames: readonly string[], lang: Lang): PulledSheet {
  const say = (key: keyof typeof OVERVIEW): string => OVERVIEW[key][lang];
  const published = publishedLine(commit, lang);
  const blocks: Block[] = [
    { isFacts: true, lines: [
      [say('unit'), snapshot.unit], [say('period'), monthAndYear(snapshot.period, lang)], [say('kind'), snapshot.kind], [say('author'), commit.author],
      [say('time'), swedishTime(commit.time, lang)], [say('check'), checkCounts(commit.counts, lang)],
    ] },
    { heading: [say('table'), say('onSheet'), say('amounts'), say('rows')], lines: snapshot.tables.map((table, i) => [oneLine(table.title ?? table.name), sheetNames[i] ?? '', table.unit ?? '', table.rows.length]) },
    ...(snapshot.acceptances.length === 0 ? [] : [{ heading: [say('accepted'), say('row'), say('column'), say('motive'), say('who')], lines: snapshot.acceptances.map((one) => acceptedLine(snapshot, one)) }]),
    { heading: [say('technical')], lines: [[say('id'), commit.id], [say('base'), commit.base ?? say('first')], [say('figuresHash'), commit.figuresHash], [say('documentHash'), commit.documentHash]] },
  ];
  const title: PulledCell[] = [
    { row: 0, column: 0, value: reportText(snapshot, lang), bold: true },
    { row: 1, column: 0, value: `${published.slice(0, 1).toUpperCase()}${published.slice(1)}`, ...(commit.counts.errors > 0 ? { bold: true } : {}) },
  ];
  return { name: say('sheet'), cells: [...title, ...cellsOf(blocks, title.length + 1)], columnWidths: widths(snapshot) };
}

/** In characters: titles of tables whole unless they are sentences, names of sheets and people beside them. */
function widths({ tables }: Snapshot): { column: number; width: number }[] {
  const longest = Math.max(0, ...tables.map(({ title, name }) => oneLine(title ?? name).length));
  return [{ column: 0, width: Math.min(70, Math.max(40, longest + 2)) }, { column: 1, width: 34 }];
}

/** As people know the table, row and column. */
function acceptedLine({ tables }: Snapshot, { table: name, rowKey, columnKey, motive, who }: SnapshotAcceptance): Line {
  const table = tables.find((one) => one.name === name);
  const row = table?.rows.find(({ key }) => key === rowKey)?.label ?? rowKey ?? '';
  const column = table?.columns.find(({ key }) => key === columnKey)?.heading ?? columnKey ?? '';
  return [oneLine(table?.title ?? name), oneLine(row), oneLine(column), motive, who];
}

/** One below the other, with an empty row between. */
function cellsOf(blocks: readonly Block[], top: number): PulledCell[] {
  let row = top;
  return blocks.flatMap(({ heading, isFacts, lines }) => {
    const head = heading === undefined ? [] : lineCells(heading, row, () => ({ header: true }));
    const first = row + (heading === undefined ? 0 : 1);
    row = first + lines.length + 1;
    return [...head, ...lines.flatMap((line, i) => lineCells(line, first + i, (column) => (isFacts === true && column === 0 ? { bold: true } : {})))];
  });
}

function lineCells(line: Line, row: number, look: (column: number) => Pick<PulledCell, 'header' | 'bold'>): PulledCell[] {
  return line.flatMap((value, column) => (value === '' ? [] : [{ row, column, value, ...look(column) }]));
}
