/** Findings: what a check says of the user's figures. Wording is made elsewhere, from these fields. */

/** Worst first. */
export type Severity = 'error' | 'warning' | 'info';

/** Every code a finding can carry, with its severity: the one list that docs, wording and the pane derive from. */
export const FINDING_SEVERITY = {
  // Arithmetic
  COMPUTED_MISMATCH: 'error',
  OPERAND_MISSING: 'error',
  SUM_MISMATCH: 'error',
  OF_WHICH_EXCEEDS: 'error',
  // Single cells
  FAULT_VALUE: 'error',
  UNREADABLE_TEXT: 'error',
  DATE_AS_FIGURE: 'error',
  UNIT_THOUSANDFOLD: 'error',
  SIGN_AGAINST_TABLE: 'warning',
  // Formulas
  COMPUTED_OVERWRITTEN: 'warning',
  FORMULA_PATTERN: 'warning',
  FORMULA_NOT_CALCULATED: 'warning',
  // Structure
  ROW_MISSING: 'info',
  ROW_UNKNOWN: 'info',
  ROW_DUPLICATE: 'warning',
  COLUMN_MISSING: 'info',
  COLUMN_UNKNOWN: 'info',
  COLUMN_DUPLICATE: 'warning',
  HEADING_ORDER: 'info',
  UNIT_LABEL: 'warning',
  UNIT_ASSUMED: 'info',
  // Indicators
  STATUS_MISMATCH: 'error',
  STATUS_UNCERTAIN: 'warning',
  STATUS_UNKNOWN_WORD: 'warning',
  STATUS_SPELLING: 'info',
  DIRECTION_UNKNOWN: 'info',
  TARGET_UNREADABLE: 'info',
  // Across tables
  RECONCILIATION_MISMATCH: 'error',
  RECONCILIATION_DEVIATES: 'warning',
  PREVIOUS_MISMATCH: 'warning',
  // Convenience
  FIGURES_AS_TEXT: 'info',
  BLANK_FILLABLE: 'info',
  NEGATIVE_ZERO: 'info',
  HIDDEN_CELLS: 'info',
  MERGED_CELLS: 'warning',
  // Bindings
  BINDING_COMMENT: 'info',
  BINDING_BROKEN: 'error',
  BINDING_AREAS: 'error',
  BINDING_UNPLACED: 'error',
  BINDING_EDGE: 'warning',
  BINDING_TWIN: 'info',
  BINDING_OVERLAP: 'warning',
} as const satisfies Record<string, Severity>;

export type FindingCode = keyof typeof FINDING_SEVERITY;

/** Where a finding or an operand lies. `file` is set only when it is not the workbook being checked. */
export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly file?: string;
}

export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** Layout id; null for a name that leads to no table. */
  readonly layout: string | null;
  /** The table's bound name, else its title, else its range. */
  readonly table: string;
  readonly rowKey: string | null;
  readonly columnKey: string | null;
  /** Row and column as printed. */
  readonly row: string | null;
  readonly column: string | null;
  readonly unit: string | null;
  /** The one cell to distrust. */
  readonly cell: CellRef;
  /** Decimal strings in the column's displayed unit, statuses as text, or null. */
  readonly actual: string | null;
  readonly expected: string | null;
  /** actual − expected */
  readonly difference: string | null;
  readonly tolerance: string | null;
  /** The operand cells, one each. */
  readonly related: readonly CellRef[];
  /** What the sentence needs beyond the fields above (a label, a count, a suspected cell); never wording. */
  readonly detail?: Readonly<Record<string, string | number>>;
  /** Findings with the same cause share this key and are shown to people as one group. */
  readonly cause?: string;
}
