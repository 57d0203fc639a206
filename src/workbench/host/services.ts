/** What `Office.actions` and `Office.addin` make by name: objects of Office beside the workbook. */
import { fail, HostObject } from './host-object';

/** Whether the pane is shown, and what the document remembers of it. */
export class Runtime {
  /** Set once the page has associated its functions and can be called from the ribbon. */
  actionsReady = false;
  state = 'Visible';
  startState = 'Inactive';
}

export function newService(runtime: Runtime): (typeName: string) => HostObject {
  return (typeName) => {
    switch (typeName) {
      case 'Microsoft.InternalService.AddinInternalService':
        return new AddinInternalService(runtime);
      case 'Microsoft.AppRuntime.AppRuntimeService':
        return new AppRuntimeService(runtime);
      case 'Microsoft.AppRuntime.AppRuntimePersistenceService':
        return new AppRuntimePersistenceService(runtime);
      default:
        return fail('ApiNotFound', typeName, `the workbench host does not implement ${typeName}`);
    }
  };
}

abstract class Service extends HostObject {
  constructor(protected readonly runtime: Runtime) {
    super();
  }
}

class AddinInternalService extends Service {
  static override readonly type = 'AddinInternalService';
  NotifyActionHandlerReady(): void {
    this.runtime.actionsReady = true;
  }
}

class AppRuntimeService extends Service {
  static override readonly type = 'AppRuntimeService';
  GetAppRuntimeState(): string {
    return this.runtime.state;
  }
  SetAppRuntimeState(state: string): void {
    this.runtime.state = state;
  }
}

class AppRuntimePersistenceService extends Service {
  static override readonly type = 'AppRuntimePersistenceService';
  GetAppRuntimeStartState(): string {
    return this.runtime.startState;
  }
  SetAppRuntimeStartState(state: string): void {
    this.runtime.startState = state;
  }
}
