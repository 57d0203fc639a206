/** What Excel on Windows tells a page about itself, its document and its add-in before anything is asked. */
import type { RequirementSets } from '../requirements';

export interface ExternalOptions {
  /** `sv-SE`: the language of Excel and of what it writes in cells. */
  readonly locale: string;
  readonly requirementSets: RequirementSets;
  readonly documentUrl: string;
  /** The add-in's settings as the document keeps them, already JSON; written in place. */
  readonly settings: Map<string, string>;
  readonly theme: OfficeTheme;
}

/** Colours as 24-bit numbers, by the names that `Office.context.officeTheme` documents: the library passes them on as they are. */
export interface OfficeTheme {
  readonly bodyForegroundColor: number;
  readonly bodyBackgroundColor: number;
  readonly controlForegroundColor: number;
  readonly controlBackgroundColor: number;
}

export const LIGHT_THEME: OfficeTheme = {
  bodyForegroundColor: 0x000000,
  bodyBackgroundColor: 0xffffff,
  controlForegroundColor: 0x000000,
  controlBackgroundColor: 0xf0f0f0,
};

const EXCEL = 1;
/** Of ten or so bits the client looks at one: 0 in the activation mode is "inserted", 2 "the document was opened". */
const DOCUMENT_OPENED = 2;
const TASK_PANE = 1;
const READ_WRITE = 1;
const VISIBLE = 2;

export function externalContext(options: ExternalOptions): object {
  const { locale, requirementSets, documentUrl, settings, theme } = options;
  // The client looks the names up in lower case.
  const sets = Object.fromEntries(Object.entries(requirementSets).map(([name, version]) => [name.toLowerCase(), version]));
  return {
    GetAppType: () => EXCEL,
    GetSolutionRef: () => 'avstamt-workbench',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => locale,
    GetAppDataLocale: () => locale,
    GetDocUrl: () => documentUrl,
    GetAppCapabilities: () => READ_WRITE,
    GetActivationMode: () => DOCUMENT_OPENED,
    GetControlIntegrationLevel: () => TASK_PANE,
    GetSolutionToken: () => '',
    GetCorrelationId: () => 'workbench',
    GetInstanceId: () => 'workbench',
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(sets),
    GetHostCustomMessage: () => '',
    GetHostFullVersion: () => '16.0.18025.20000',
    GetInitialDisplayMode: () => VISIBLE,
    GetOfficeThemeInfo: () => JSON.stringify(theme),
    GetSettings: () => documentSettings(settings),
  };
}

function documentSettings(settings: Map<string, string>): object {
  return {
    Read(keys: string[], values: string[]) {
      keys.push(...settings.keys());
      values.push(...settings.values());
    },
    WriteAsync(keys: readonly string[], values: readonly string[], done: (status: number) => void) {
      settings.clear();
      keys.forEach((key, index) => settings.set(key, values[index] ?? ''));
      setTimeout(() => done(0), 0);
    },
  };
}
