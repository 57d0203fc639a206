/** What Univer can do and the workbook has no part in: it is not offered, and not done by key or by dragging either. */

/**
 * Univer's protection is not Excel's; copied sheets, colours of tabs and hidden sheets the host would not hear of;
 * hidden lines, heights and looks the saved file would not have; cells put in or taken out push others aside, unlike in Excel.
 */
export const HIDDEN_MENUS = [
  'sheet.contextMenu.permission', 'sheet.command.add-range-protection-from-sheet-bar', 'sheet.command.delete-worksheet-protection-from-sheet-bar',
  'sheet.command.change-sheet-protection-from-sheet-bar', 'sheet.command.view-sheet-permission-from-sheet-bar',
  'sheet.command.copy-sheet', 'sheet.command.set-tab-color', 'sheet.command.set-worksheet-hidden',
  'sheet.command.insert-range-move-right-confirm', 'sheet.command.insert-range-move-down-confirm', 'sheet.command.delete-range-move-left-confirm', 'sheet.command.delete-range-move-up-confirm',
  'sheet.command.hide-row-confirm', 'sheet.command.hide-col-confirm', 'sheet.command.set-selected-rows-visible', 'sheet.command.set-selected-cols-visible',
  'sheet.command.clear-selection-format', 'sheet.command.clear-selection-all', 'sheet.command.paste-format', 'sheet.command.paste-besides-border',
];

/** Rows and columns dragged by their headings, which Excel does only with a key held, are among them. */
export const TAKEN_AWAY = new RegExp(
  `^sheet\\.command\\.(?:${[
    'copy-sheet', 'set-tab-color', 'set-worksheet-hidden', 'set-worksheet-show', '.*protection.*', 'move-rows', 'move-cols',
    'insert-range-move-.*', 'delete-range-move-.*', 'insert-defined-name', 'set-defined-name', 'remove-defined-name',
    'clear-selection-format', 'clear-selection-all', 'paste-format', 'set-style', 'set-border.*', 'set-(?:once|infinite)-format-painter',
    'toggle-gridlines', 'set-gridlines-color', 'set-worksheet-right-to-left', 'split-text-to-columns', 'reorder-range', 'toggle-cell-checkbox',
    'set-worksheet-range-theme-style', 'set-rows-hidden', 'set-col-hidden', 'hide-(?:row|col)-confirm', 'set-.*-visible', 'set-col-visible-on-cols', '(?:delta|set)-row-height', 'set-row-is-auto-height',
  ].join('|')})$`,
);
