/**
 * Which requirement sets the host says it has. Saying so opens a door of the client; a member behind it that the host
 * lacks still answers `ApiNotFound`.
 */
export type RequirementSets = Readonly<Record<string, string>>;

export const REQUIREMENT_SETS: RequirementSets = {
  ExcelApi: '1.17',
  // Without it the client of the desktop drops `delayForCellEdit`.
  DelayForCellEdit: '1.1',
  RichApiRuntime: '1.0',
  SharedRuntime: '1.2',
};

/** As `Office.context.requirements.isSetSupported`. */
export function isSetSupported(sets: RequirementSets, name: string, version = '0'): boolean {
  const found = Object.entries(sets).find(([set]) => set.toLowerCase() === name.toLowerCase());
  return found !== undefined && compareVersions(found[1], version) >= 0;
}

function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  const [major, minor] = [0, 1].map((index) => (left?.[index] ?? 0) - (right?.[index] ?? 0));
  return major !== 0 ? (major ?? 0) : (minor ?? 0);
}
