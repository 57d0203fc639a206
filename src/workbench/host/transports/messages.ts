/** The category under which events of the workbook travel, beside other messages of the same channel. */
export const RICH_API_MESSAGES = 65_536;
