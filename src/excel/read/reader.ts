/** Reading a workbook, and reading only what may have changed. */
import type { ReadScope } from '../../app/ports';
import type { RawWorkbook } from '../../core/grid';
import { officeCode } from '../errors';
import { Known, type Area, type Structure } from '../known';
import type { Request } from '../run';
import type { Wanted } from './areas';
import { boundPlan } from './bound';
import { fetchAll, fetchAreas, type FetchOptions } from './fetch';
import { Grids } from './grids';
import { queueStructure, readStructure, sameStructure } from './structure';
import { occupied, queueUsed } from './used';

/** What the workbook has said changed since the last read: sheet ids; `all` when it did not say. */
export interface Dirty {
  take(): ReadonlySet<string> | 'all';
  /** Puts back what was taken by a read that failed. */
  restore(taken: ReadonlySet<string> | 'all'): void;
}

export class Reader {
  readonly known = new Known();
  structure: Structure | null = null;
  private readonly grids = new Grids();
  private hasRead = false;

  private readonly options: FetchOptions;

  constructor(
    private readonly request: Request,
    options: Omit<FetchOptions, 'isProtected'>,
    private readonly dirty: Dirty,
  ) {
    const isProtected = (id: string): boolean => this.structure?.sheets.find((sheet) => sheet.id === id)?.protected ?? false;
    this.options = { ...options, isProtected };
  }

  /** Two requests cold, one when the names are known and have not changed; more only where one cannot carry it. */
  async read(scope: ReadScope): Promise<RawWorkbook> {
    const taken = this.dirty.take();
    try {
      return await this.readAgain(scope, scope === 'changed' && this.hasRead ? taken : 'all');
    } catch (error) {
      this.dirty.restore(taken);
      throw error;
    }
  }

  private async readAgain(scope: ReadScope, changed: ReadonlySet<string> | 'all'): Promise<RawWorkbook> {
    const only = changed === 'all' ? null : changed;
    const wide = scope === 'all';
    const before = this.structure;
    const found = before === null ? null : await this.withKnown(before, wide, only);
    const { structure, areas } = found ?? (await this.anew(wide));
    this.structure = structure;
    this.known.replace(found === null || only === null ? structure.sheets.map(({ id }) => id) : only, areas);
    this.hasRead = true;
    return this.grids.workbook(structure, (id) => this.known.areasOf(id));
  }

  /** By what was known of the names, asking for them again in the same request; null when they have changed. */
  private async withKnown(before: Structure, wide: boolean, only: ReadonlySet<string> | null): Promise<{ structure: Structure; areas: Area[] } | null> {
    try {
      if (wide) return await this.wide(before);
      const plan = boundPlan(before, only);
      const first = await fetchAreas(plan.wanted, this.options, (context) => {
        const [takeStructure, takeUsed] = [queueStructure(context), queueUsed(context, plan.open)];
        return () => ({ structure: takeStructure(), used: takeUsed() });
      });
      const { structure, used } = first.along;
      if (!sameStructure(before, structure)) {
        this.structure = structure;
        return null;
      }
      return { structure, areas: [...first.areas, ...(await this.large(used))] };
    } catch (error) {
      // A sheet is gone that was there: nothing of what was known holds.
      if (officeCode(error) !== 'ItemNotFound' && officeCode(error) !== 'InvalidReference') throw error;
      this.structure = null;
      return null;
    }
  }

  /** Everything: the used ranges of all sheets, the large ones without what is empty in them. */
  private async wide(before: Structure): Promise<{ structure: Structure; areas: Area[] } | null> {
    const asked = await this.request((context) => {
      const [takeStructure, takeUsed] = [queueStructure(context), queueUsed(context, before.sheets.map(({ id }) => ({ sheetId: id, rect: null })))];
      return () => ({ structure: takeStructure(), used: takeUsed() });
    });
    const same = sameStructure(before, asked.structure);
    this.structure = asked.structure;
    return same ? { structure: asked.structure, areas: await this.large(asked.used) } : null;
  }

  /** A structure that came back other than expected is as good as one asked for anew. */
  private async anew(wide: boolean): Promise<{ structure: Structure; areas: Area[] }> {
    const structure = this.structure ?? (await this.request(readStructure));
    const plan = wide ? { wanted: [], open: structure.sheets.map(({ id }) => ({ sheetId: id, rect: null })) } : boundPlan(structure, null);
    const first = await fetchAreas(plan.wanted, this.options, (context) => queueUsed(context, plan.open));
    return { structure, areas: [...first.areas, ...(await this.large(first.along))] };
  }

  private async large(used: Parameters<typeof occupied>[0]): Promise<Area[]> {
    return used.length === 0 ? [] : fetchAll(await occupied(used, this.request), this.options);
  }

  /** Has a look at cells that no read has covered. */
  async look(wanted: readonly Wanted[]): Promise<void> {
    for (const area of await fetchAll(wanted, this.options)) this.known.add(area);
  }

  /** Cells that are wanted for themselves. */
  areas(wanted: readonly Wanted[]): Promise<Area[]> {
    return fetchAll(wanted, this.options);
  }

  /** Sheets and names, when nothing is known of them. */
  async structureNow(): Promise<Structure> {
    this.structure ??= await this.request(readStructure);
    return this.structure;
  }
}

