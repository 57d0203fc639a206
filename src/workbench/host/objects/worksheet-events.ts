/** The events that one worksheet and the collection of all worksheets have alike. */
import { EVENT } from '../events';
import { HostObject } from '../host-object';
import type { Kit } from './kit';

export abstract class WorksheetEvents extends HostObject {
  /** @param target whose events: a worksheet's id, or all of them */
  constructor(
    protected readonly kit: Kit,
    private readonly target: string,
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

  protected register(eventType: number): void {
    this.kit.context.events.register(eventType, this.target);
  }
  protected unregister(eventType: number): void {
    this.kit.context.events.unregister(eventType, this.target);
  }
}
