/** The events of one worksheet. */
import { EVENT } from '../events';
import { HostObject } from '../host-object';
import type { Sheet } from '../model/book';
import type { Kit } from './kit';

export abstract class WorksheetEvents extends HostObject {
  constructor(
    protected readonly kit: Kit,
    readonly sheet: Sheet,
  ) {
    super();
  }

  _RegisterDataChangedEvent(): void {
    this.register(EVENT.worksheetChanged);
  }
  _UnregisterDataChangedEvent(): void {
    this.unregister(EVENT.worksheetChanged);
  }
  _RegisterFormatChangedEvent(): void {
    this.register(EVENT.worksheetFormatChanged);
  }
  _UnregisterFormatChangedEvent(): void {
    this.unregister(EVENT.worksheetFormatChanged);
  }
  _RegisterCalculatedEvent(): void {
    this.register(EVENT.worksheetCalculated);
  }
  _UnregisterCalculatedEvent(): void {
    this.unregister(EVENT.worksheetCalculated);
  }
  _RegisterSelectionChangedEvent(): void {
    this.register(EVENT.worksheetSelectionChanged);
  }
  _UnregisterSelectionChangedEvent(): void {
    this.unregister(EVENT.worksheetSelectionChanged);
  }
  _RegisterActivatedEvent(): void {
    this.register(EVENT.worksheetActivated);
  }
  _UnregisterActivatedEvent(): void {
    this.unregister(EVENT.worksheetActivated);
  }
  _RegisterDeactivatedEvent(): void {
    this.register(EVENT.worksheetDeactivated);
  }
  _UnregisterDeactivatedEvent(): void {
    this.unregister(EVENT.worksheetDeactivated);
  }
  _RegisterEventNameChanged(): void {
    this.register(EVENT.worksheetNameChanged);
  }
  _UnregisterEventNameChanged(): void {
    this.unregister(EVENT.worksheetNameChanged);
  }
  _RegisterEventVisibilityChanged(): void {
    this.register(EVENT.worksheetVisibilityChanged);
  }
  _UnregisterEventVisibilityChanged(): void {
    this.unregister(EVENT.worksheetVisibilityChanged);
  }
  _RegisterProtectionChangedEvent(): void {
    this.register(EVENT.worksheetProtectionChanged);
  }
  _UnregisterProtectionChangedEvent(): void {
    this.unregister(EVENT.worksheetProtectionChanged);
  }

  private register(eventType: number): void {
    this.kit.context.events.register(eventType, this.sheet.id);
  }
  private unregister(eventType: number): void {
    this.kit.context.events.unregister(eventType, this.sheet.id);
  }
}
