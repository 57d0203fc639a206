/** The self-check page in Excel: waits for Office, then hands the page what it needs. */
import packageJson from '../../package.json';
import golden from './golden.json';
import { showPage } from './page';
import { runScenarios } from './run';
import { SCENARIOS } from './scenarios/all';
import './self-check.css';

/** In Excel on the web an event can take a second. */
const PATIENCE = { until: 5_000, settle: 1_000 };

void Office.onReady().then(({ host, platform }) => {
  const root = document.getElementById('root');
  if (root === null) throw new Error('the page has no #root');
  const inExcel = host === Office.HostType.Excel;
  showPage(root, {
    scenarios: SCENARIOS,
    golden,
    version: packageJson.version,
    excel: inExcel ? describeExcel(platform) : null,
    run: (onResult) => runScenarios(SCENARIOS, { Excel, isSetSupported, patience: PATIENCE }, onResult),
    save: download,
    now: () => new Date(),
  });
});

function isSetSupported(set: string, version: string): boolean {
  return Office.context.requirements.isSetSupported(set, version);
}

function describeExcel(platform: Office.PlatformType): Record<string, string> {
  const { diagnostics, displayLanguage, contentLanguage } = Office.context;
  return { platform: String(platform), version: diagnostics?.version ?? '', displayLanguage, contentLanguage };
}

function download(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
