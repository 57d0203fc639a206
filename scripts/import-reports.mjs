#!/usr/bin/env node
/**
 * Takes transcribed report tables into the project: `node scripts/import-reports.mjs FOLDER`, where FOLDER holds one
 * folder a report and in it one JSON file a table. Keeps figures and labels as printed; sentences (comments,
 * descriptions of activities) are replaced by a placeholder, since the project needs their place and not their words.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SENTENCE_COLUMNS = /kommentar|analys|beskrivning|förväntad effekt|kontrollm|metod|granskningsområde|reglemente|utdrag/i;
const SENTENCE_TABLES = /^(akt-|aktiviteter|milstolpar|intern-kontroll|uppdrag|delmal|malsammanfattning|bedomning)/;

function isSentence(text, heading, key) {
  if (/\d/.test(text) && text.length < 40) return false;
  if (text.length < 12) return false;
  return SENTENCE_COLUMNS.test(heading) || (SENTENCE_TABLES.test(key) && text.length > 24);
}

function label(text, key, index) {
  return SENTENCE_TABLES.test(key) ? `Aktivitet ${index + 1}` : text;
}

function convert(table) {
  return {
    key: table.key,
    title: table.table.replace(/ \((?:text|diagramrest)\)$/, ''),
    labelHeading: table.label_header ?? '',
    columns: table.columns,
    rows: table.rows.map((row, i) => ({
      label: label(row.label, table.key, i),
      ...(row.group === undefined ? {} : { group: row.group }),
      cells: row.cells.map((cell, c) => (isSentence(cell, table.columns[c] ?? '', table.key) ? 'Text' : cell)),
    })),
  };
}

const [, , folder] = process.argv;
for (const report of readdirSync(folder).sort()) {
  const files = readdirSync(join(folder, report)).filter((file) => file.endsWith('.json')).sort();
  const tables = files.map((file) => convert(JSON.parse(readFileSync(join(folder, report, file), 'utf8'))));
  writeFileSync(join('assets/reports', `${report}.json`), `${JSON.stringify({ report, tables }, null, 1)}\n`);
  console.log(report, tables.length, 'tables');
}
