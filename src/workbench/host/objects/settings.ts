/** `workbook.settings`: what an add-in keeps in the file. */
import { fail, HostObject } from '../host-object';
import type { Kit } from './kit';

export class SettingCollection extends HostObject {
  static override readonly type = 'SettingCollection';

  constructor(private readonly kit: Kit) {
    super();
  }

  override items(): readonly HostObject[] {
    return [...this.kit.book.state.settings.keys()].map((key) => new Setting(this.kit, key));
  }
  override itemByKey(key: unknown): HostObject {
    return this.GetItemOrNullObject(String(key)) ?? fail('ItemNotFound');
  }

  /** Sets, or adds what is not there. */
  Add(key: string, value: unknown): HostObject {
    put(this.kit, key, value);
    return new Setting(this.kit, key);
  }
  GetCount(): number {
    return this.kit.book.state.settings.size;
  }
  GetItemOrNullObject(key: string): HostObject | null {
    return this.kit.book.state.settings.has(key) ? new Setting(this.kit, key) : null;
  }
}

class Setting extends HostObject {
  static override readonly type = 'Setting';
  static override readonly scalars = ['Key', 'Value', '_Id'];

  constructor(
    private readonly kit: Kit,
    private readonly key: string,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { ...super.identity(), _Id: this.key };
  }

  get _Id(): string {
    return this.key;
  }
  get Key(): string {
    return this.key;
  }
  get Value(): unknown {
    const { settings } = this.kit.book.state;
    return settings.has(this.key) ? settings.get(this.key) : fail('ItemNotFound');
  }
  set Value(value: unknown) {
    put(this.kit, this.key, value);
  }

  Delete(): void {
    const settings = new Map(this.kit.book.state.settings);
    if (!settings.delete(this.key)) fail('ItemNotFound');
    this.kit.book.step(() => this.kit.book.update({ settings }));
  }
}

function put({ book }: Kit, key: string, value: unknown): void {
  const settings = new Map(book.state.settings).set(key, value);
  book.step(() => book.update({ settings }));
}
