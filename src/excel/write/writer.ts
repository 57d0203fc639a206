/** Writing: all or nothing, in one request as long as one can carry it. */
import { WorkbookRefusal, type WorkbookChanges } from '../../app/ports';
import { isTooLarge, officeCode } from '../errors';
import { cellOfArea, rawCell, type KnownCell, type Structure } from '../known';
import type { Reader } from '../read/reader';
import { queueStructure, readStructure } from '../read/structure';
import type { Request } from '../run';
import type { Block, PlacedWrite } from './blocks';
import { lookBefore } from './before';
import { chunksOf, halves } from './chunks';
import { furnishingOf, queueFurnishing } from './furnish';
import { findSheet, isEmpty, queueRemovals, queueSheetsAndNames, type StructureChanges } from './names';
import { cellsOf, mishap } from './outcome';
import { placeWrites, planOf, structureChangesOf, unseen, type WritePlan } from './plan';
import { queueBlocks, type BeforeAndAfter } from './queue';
import { isDone, stateNow, takeBack, toldOf, type Attempt } from './recover';
import { undoOf, type Contents } from './undo';

export interface WriterOptions {
  readonly bytesARequest: number;
}

interface Progress {
  readonly before: Map<string, KnownCell>;
  readonly after: Map<string, KnownCell>;
  readonly sent: Block[];
  structure: Structure | null;
}

export class Writer {
  constructor(
    private readonly request: Request,
    private readonly reader: Reader,
    private readonly options: WriterOptions,
  ) {}

  /**
   * As `Workbook.write`: a request, after one more where cells are written that no read has covered, and one where
   * `lookBefore` has to look.
   */
  async write(changes: WorkbookChanges): Promise<WorkbookChanges> {
    if (changes.cells.length === 0 && isEmpty(asked(changes)) && (changes.validations ?? []).length + (changes.columnWidths ?? []).length === 0) return { cells: [] };
    const { placed, structure } = await this.place(changes);
    const structureChanges = structureChangesOf(changes, structure);
    const contents = await this.contents(structureChanges, structure);
    const blind = unseen(placed, structure, this.reader.known);
    if (blind.length > 0) await this.reader.look(blind);
    const furnishings = await lookBefore(placed, furnishingOf(changes, placed, structure), { structure, known: this.reader.known, request: this.request });
    const plan = planOf(changes, placed, structureChanges, furnishings, this.reader.known);
    const done = await this.send(plan, structure);
    this.note(done, structure);
    return undoOf(changes, structure, { before: done.before, after: done.after, contents, former: plan.formerFurnishing });
  }

  /** By what is known of sheets and protection; refused only by what is so now. */
  private async place(changes: WorkbookChanges): Promise<{ placed: PlacedWrite[]; structure: Structure }> {
    const wasKnown = this.reader.structure !== null;
    const structure = await this.reader.structureNow();
    try {
      return { placed: placeWrites(changes, structure), structure };
    } catch (error) {
      if (!wasKnown || !(error instanceof WorkbookRefusal)) throw error;
      const fresh = await this.request(readStructure);
      this.reader.structure = fresh;
      return { placed: placeWrites(changes, fresh), structure: fresh };
    }
  }

  /** What is on the sheets to be removed: without it they could not be put back. */
  private async contents({ removedSheets }: StructureChanges, structure: Structure): Promise<Map<string, Contents>> {
    const found = new Map<string, Contents>();
    if (removedSheets.length === 0) return found;
    const wanted = removedSheets.map((name) => ({ sheetId: findSheet(structure, name)?.id ?? name, rect: null }));
    const areas = await this.reader.areas(wanted);
    removedSheets.forEach((name, i) => {
      const own = areas.filter(({ sheetId }) => sheetId === wanted[i]?.sheetId);
      const cells = own.flatMap((area) => area.values.flatMap((line, r) => line.flatMap((_, c) => {
        const [row, column] = [area.rect.top + r, area.rect.left + c];
        return rawCell(row, column, cellOfArea(area, row, column)) ?? [];
      })));
      found.set(name, { cells });
    });
    return found;
  }

  private async send(plan: WritePlan, structure: Structure): Promise<Progress> {
    const queue = chunksOf(plan.blocks, this.options.bytesARequest);
    if (queue.length === 0) queue.push([]);
    const progress: Progress = { before: new Map(), after: new Map(), sent: [], structure: null };
    for (let chunk = queue.shift(); chunk !== undefined; chunk = queue.shift()) {
      const smaller = await this.sendChunk(chunk, queue.length === 0, plan, structure, progress);
      if (smaller !== null) queue.unshift(...smaller);
    }
    return progress;
  }

  /** Null when it is done; two halves when it was more than Excel takes at once. */
  private async sendChunk(chunk: Block[], isLast: boolean, plan: WritePlan, structure: Structure, progress: Progress): Promise<readonly Block[][] | null> {
    const isFirst = progress.sent.length === 0;
    const sure = [...progress.sent];
    const attempt = (): Attempt => ({ blocks: [...sure, ...chunk], sure, before: new Map([...plan.formerly, ...progress.before]), structure, structureChanges: plan.structureChanges, formerFurnishing: plan.formerFurnishing, furnishing: plan.furnishing });
    let answer: Answer;
    try {
      answer = await this.request((context) => queueWrite(context, chunk, { isFirst, isLast }, plan, structure));
    } catch (error) {
      if (isFirst && error instanceof WorkbookRefusal) throw error;
      const smaller = isTooLarge(error) && officeCode(error) !== 'ResponsePayloadSizeLimitExceeded' ? halves(chunk) : null;
      if (smaller !== null) return smaller;
      await this.recover(error, attempt(), isLast, progress, chunk);
      return null;
    }
    keep(progress, chunk, answer);
    const refusal = mishap(chunk, answer.seen, plan.formerly);
    if (refusal === null) return null;
    this.reader.structure = null;
    await takeBack(attempt(), { cells: progress.after, structure: answer.structure ?? structure }, this.request, refusal);
    throw refusal;
  }

  /** Returns when all was done after all; throws what to tell the user otherwise. */
  private async recover(error: unknown, attempt: Attempt, isLast: boolean, progress: Progress, chunk: readonly Block[]): Promise<void> {
    this.reader.structure = null;
    const state = await stateNow(attempt, this.request, error);
    if (isLast && isDone(attempt, state)) {
      keep(progress, chunk, { seen: { before: attempt.before, after: state.cells }, structure: state.structure });
      return;
    }
    await takeBack(attempt, state, this.request, error);
    throw toldOf(error, attempt, state.structure);
  }

  private note({ after, structure, sent }: Progress, before: Structure): void {
    const now = structure ?? before;
    this.reader.structure = now;
    for (const { sheetId, key, write } of cellsOf(sent)) {
      const cell = after.get(key);
      const id = now.sheets.find(({ id: known }) => known === sheetId)?.id ?? findSheet(now, sheetId)?.id;
      if (cell !== undefined && id !== undefined) this.reader.known.note(id, write.row, write.column, cell);
    }
  }
}

interface Answer {
  readonly seen: BeforeAndAfter;
  readonly structure: Structure | null;
}

function queueWrite(context: Excel.RequestContext, chunk: readonly Block[], place: { readonly isFirst: boolean; readonly isLast: boolean }, plan: WritePlan, structure: Structure): () => Answer {
  if (chunk.length > 1) {
    context.application.suspendApiCalculationUntilNextSync();
    context.application.suspendScreenUpdatingUntilNextSync();
  }
  if (place.isFirst) queueSheetsAndNames(context, plan.structureChanges, structure);
  const seen = queueBlocks(context, chunk, plan.formerly);
  if (place.isLast) queueFurnishing(context, plan.furnishing, structure);
  if (place.isLast) queueRemovals(context, plan.structureChanges, structure);
  const after = isEmpty(plan.structureChanges) ? null : queueStructure(context);
  return () => ({ seen: seen(), structure: after?.() ?? null });
}

function keep(progress: Progress, chunk: readonly Block[], { seen, structure }: Answer): void {
  progress.sent.push(...chunk);
  seen.before.forEach((cell, key) => progress.before.set(key, cell));
  seen.after.forEach((cell, key) => progress.after.set(key, cell));
  progress.structure = structure;
}

function asked({ newSheets = [], names = [], removedNames = [], removedSheets = [] }: WorkbookChanges): StructureChanges {
  return { newSheets, names, removedNames, removedSheets };
}

