/** Objects that outlive the request they came up in, because the client tracks them. */
import type { References } from '../context';
import { fail, type HostObject } from '../host-object';

export class TrackedObjects implements References {
  private readonly kept = new Map<string, HostObject>();
  private last = 0;

  keep(object: HostObject): string {
    const id = object.referenceId ?? `ref-${++this.last}`;
    object.referenceId = id;
    this.kept.set(id, object);
    return id;
  }

  release(referenceId: string): void {
    const object = this.kept.get(referenceId);
    if (object !== undefined) object.referenceId = null;
    this.kept.delete(referenceId);
  }

  get(referenceId: string): HostObject {
    return this.kept.get(referenceId) ?? fail('InvalidObjectPath');
  }

  find(referenceId: string): HostObject | null {
    return this.kept.get(referenceId) ?? null;
  }

  get count(): number {
    return this.kept.size;
  }
}
